/**
 * Synthetic customers of one bureau with twelve quarters of figures, the same for the same seed. Nobody in here
 * exists: phones lie in 1xx-0000 blocks, identity numbers begin with 320700, which no card carries.
 *
 * Beside the run of the mill stand stories worth looking at: see `stories`.
 */

export const quarters = [
  '2023-Q4',
  ...[2024, 2025].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`)),
  ...[1, 2, 3].map((n) => `2026-Q${n}`),
];

export const outlets = [
  { name: '海州支局', postcode: '222003', street: '海州区朝阳西路', managers: ['李娜', '章伟'] },
  { name: '新浦支局', postcode: '222000', street: '海州区通灌北路', managers: ['王芳', '张伟'] },
  { name: '连云支局', postcode: '222042', street: '连云区中山中路', managers: ['周敏'] },
  { name: '赣榆支局', postcode: '222100', street: '赣榆区黄海东路', managers: ['仲伟'] },
  { name: '东海支局', postcode: '222300', street: '东海县牛山街道晶都大道', managers: ['黎娜'] },
  { name: '灌云支局', postcode: '222200', street: '灌云县伊山镇胜利中路', managers: ['孙丽'] },
];

/** Nobody joins after it. */
const lastDay = '2026-11-10';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '司马',
  '诸葛',
];
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华玉萍红玲健峰',
  ...'秀英 桂兰 建国 志强 海燕 雪梅 国庆 晓东 玉兰 文博 子涵 雨桐 浩然 思远 佳怡 俊杰 永康 德胜 春生 淑珍'.split(
    ' ',
  ),
];

/** What is planted, by customer number; each is one thing that a rule or a screen must get right. */
export const stories = {
  oscillator: '320700000001',
  missingQuarter: '320700000002',
  exactVip: '320700000003',
  belowGold: '320700000004',
  exactGoldTwice: '320700000005',
  exactDiamond: '320700000006',
  homophones: ['320700000007', '320700000008'],
  compoundSurnames: ['320700000009', '320700000010', '320700000011'],
  rareCharacters: ['320700000012', '320700000013'],
  minorityName: '320700000014',
  withoutPhone: '320700000015',
  spreadUnknown: '320700000016',
  twoOutlets: ['320700000017', '320700000018'],
  manualFigures: '320700000019',
  leapDayBirthday: '320700000020',
  newCustomer: '320700000021',
  fallingTwice: '320700000022',
  organisation: '320700000023',
};

const planted = [
  {
    name: '王建国',
    amounts: [
      505000, 496000, 503000, 498500, 512000, 499999.99, 500000, 487000, 506000, 494000, 501000, 493000,
    ],
  },
  {
    name: '陈秀英',
    amounts: [460000, 462000, 455000, 470000, 466000, 471000, 520000, 560000, 545000, 462000, null, 470000],
  },
  { name: '刘桂兰', amounts: Array(12).fill(50000) },
  { name: '赵志强', amounts: Array(12).fill(199999.99) },
  { name: '孙海燕', amounts: [...Array(10).fill(186000), 200000, 200000] },
  { name: '周德胜', amounts: [...Array(8).fill(930000), ...Array(4).fill(1000000)] },
  { name: '张伟', level: 260000 },
  { name: '章伟', level: 264000 },
  { name: '欧阳雪梅', level: 620000 },
  { name: '司马俊杰', level: 120000 },
  { name: '诸葛文', level: 1350000 },
  { name: '𠮷田玉兰', level: 240000 },
  { name: '陈䶮', level: 88000 },
  { name: '古丽米热·买买提', level: 310000 },
  { name: '徐永康', level: 355000, phone: '' },
  { name: '朱春生', level: 228000, spread: 'unknown' },
  { name: '高淑珍', level: 430000, outlet: 0, phone: '13900000077', born: '1968-08-16', sequence: 66 },
  { name: '高淑珍', level: 76000, outlet: 2, phone: '13900000077', born: '1968-08-16', sequence: 66 },
  { name: '林晓东', level: 540000, source: 'manual' },
  { name: '何佳怡', level: 150000, born: '1984-02-29' },
  { name: '郭子涵', amounts: [...Array(11).fill(null), 212000], joined: '2026-10-12' },
  {
    name: '马国庆',
    amounts: [720000, 690000, 705000, 655000, 640000, 610000, 590000, 560000, 540000, 515000, 472000, 460000],
  },
  { name: '连云港宏达建材有限公司', level: 860000, creditCode: '91320700MA00000007' },
];

/** The twelve quarters of two hundred customers. @param {number} seed an integer */
export function generate(seed = 2026, count = 200) {
  const random = randomFrom(seed);
  const customers = [];
  const figures = [];
  for (let i = 0; i < count; i++) {
    const story = planted[i] ?? {};
    const customer = customerAt(i, story, random);
    customers.push(customer);
    figures.push(...figuresOf(customer, story, random));
  }
  return { customers, figures };
}

function customerAt(index, story, random) {
  const outlet = outlets[story.outlet ?? random.below(outlets.length)];
  const born = story.born ?? dayIn(random, 1942, 2000);
  const joined = story.joined ?? dayIn(random, 2013, index < planted.length ? 2022 : 2026);
  return {
    number: String(320700000001 + index),
    name: story.name ?? random.pick(surnames) + random.pick(givenNames),
    phone:
      story.phone ??
      `${random.pick(['133', '138', '139', '151', '158', '187', '189'])}0000${digits(random.below(10000), 4)}`,
    identity: story.creditCode ?? identityNumber(born, story.sequence ?? random.below(1000)),
    address: `${outlet.street}${1 + random.below(180)}号${1 + random.below(28)}-${101 + random.below(5) * 100}`,
    postcode: outlet.postcode,
    born: story.creditCode ? '' : born,
    outlet: outlet.name,
    manager: random.pick(outlet.managers),
    joined: joined > lastDay ? lastDay : joined,
  };
}

function figuresOf({ number, joined }, story, random) {
  const level = story.level ?? levelOf(random);
  const trend = story.level ? 1 : 1 + random.normal() * 0.012;
  const shares = [0.52, 0.14, 0.21, 0.09, 0.04].map((share) => share * (0.6 + random.next() * 0.8));
  return quarters.flatMap((quarter, i) => {
    const drift = level * trend ** (i - 11) * (1 + random.normal() * 0.02);
    const amount = story.amounts
      ? story.amounts[i]
      : Math.round((i === 11 && !story.level ? level : drift) * 100) / 100;
    const known = story.amounts || story.level || firstDayAfter(quarter) > joined;
    if (amount === null || !known) return [];
    return [
      {
        customer: number,
        quarter,
        amount,
        parts: story.spread === 'unknown' ? null : split(amount, shares),
        source: story.source === 'manual' && i >= 8 ? 'manual' : 'platform',
      },
    ];
  });
}

/** Log-normal around 180 000 yuan; every fifth customer lies within one per cent of a threshold. */
function levelOf(random) {
  if (random.below(5) === 0) {
    return random.pick([50000, 200000, 500000, 1000000]) * (1 + (random.next() - 0.5) * 0.02);
  }
  return Math.min(8000000, Math.exp(12.1 + random.normal() * 0.85));
}

/** Five parts that add up to the amount to the fen. */
function split(amount, shares) {
  const fen = Math.round(amount * 100);
  const sum = shares.reduce((total, share) => total + share, 0);
  const parts = shares.map((share) => Math.floor((fen * share) / sum));
  parts[0] += fen - parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / 100);
}

/** @param {string} born @param {number} sequence odd = male */
export function identityNumber(born, sequence) {
  const number = `320700${born.replace(/-/g, '')}${digits(sequence, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return number + '10X98765432'[sum % 11];
}

const digits = (n, length) => String(n).padStart(length, '0');
const dayIn = (random, from, to) =>
  `${from + random.below(to - from + 1)}-${digits(1 + random.below(12), 2)}-${digits(1 + random.below(28), 2)}`;
const firstDayAfter = (quarter) =>
  quarter.endsWith('4')
    ? `${Number(quarter.slice(0, 4)) + 1}-01-01`
    : `${quarter.slice(0, 4)}-${digits(Number(quarter[6]) * 3 + 1, 2)}-01`;

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The file of customers as the provincial download platform delivers it. */
export const customersCsv = (customers) =>
  csv([
    ['客户号', '姓名', '手机', '证件号码', '地址', '邮编', '出生日期', '开户网点', '理财经理', '登记日期'],
    ...customers.map((c) => [
      c.number,
      c.name,
      c.phone,
      c.identity,
      c.address,
      c.postcode,
      c.born,
      c.outlet,
      c.manager,
      c.joined,
    ]),
  ]);

/** The file of quarterly figures, amounts in yuan. */
export const figuresCsv = (figures) =>
  csv([
    ['客户号', '季度', '季度日均总资产', '储蓄', '保险', '理财', '国债', '基金', '来源'],
    ...figures.map(({ customer, quarter, amount, parts, source }) => [
      customer,
      quarter,
      amount.toFixed(2),
      ...(parts ?? Array(5).fill('')).map((part) => (part === '' ? '' : part.toFixed(2))),
      source === 'manual' ? '手工' : '平台',
    ]),
  ]);

const csv = (rows) =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(','))
    .join('\r\n') + '\r\n';
