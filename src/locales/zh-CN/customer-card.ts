export const words = {
  title: '客户档案',
  oneArchive: '一户一档',
  outlet: (p: { outlet: string }) => `网点 ${p.outlet}`,
  number: (p: { id: string }) => `客户号 ${p.id}`,
  otherGroup: '其他',
  empty: '未填',
  lacking: '缺',
  calendar: { solar: '公历', lunar: '农历' },
  calendarLabel: '生日按公历还是农历过',

  gaps: (p: { labels: readonly string[] }) => `档案缺 ${p.labels.length} 项：${p.labels.join('、')}。`,
  fine: (p: { clause: string; roles: readonly string[]; amount: string; total: string }) =>
    `补全前按${p.clause}考核${p.roles.join('、')}各 ${p.amount} 元，共 ${p.total} 元。`,
  askCustomer: '请在客户本次办理业务时询问。',
  importSpread: '资产分布随季度数据导入，请核对导入文件。',
  fillIn: '现在补填',

  spreadOf: (p: { period: string; amount: string; source: string }) =>
    `资产分布 · ${p.period}日均 ${p.amount} 元（${p.source}）`,
  source: { platform: '平台', manual: '手工' },
  part: { savings: '储蓄', wealth: '理财', insurance: '保险', bonds: '国债', funds: '基金' },
  noSpread: '这一季没有资产分布。',
  share: (p: { name: string; percent: number }) => `${p.name} ${p.percent}%`,
  quarters: (p: { count: number }) => `近 ${p.count} 季日均总资产`,
  noFigure: '无数据',
  noFigures: '还没有季度数据，导入后在此显示。',
  because: '评定依据',
  readings: (p: { count: number }) => `条文如何理解（${p.count} 条）`,

  missing: (p: { id: string }) => `客户 ${p.id} 还没有档案。可以现在建立，暂缺的内容以后再补。`,
  create: '建立档案',
  formLabel: '修改客户档案',
  createLabel: '建立客户档案',

  kept: (p: { masked: string }) => `现为 ${p.masked}，留空不变`,
  hidden: '已有的个人信息不显示：留空则不变，填写则替换。',
  removed: '保存时将删除此项',
  remove: '删除此项',
  keep: '不删除',
  nameOfRemove: (p: { field: string }) => `删除此项：${p.field}`,
  nameOfKeep: (p: { field: string }) => `不删除：${p.field}`,
  birthdayHint: '如 1980-6-5；不知年份可只填 6-5',
  lunarHint: '如 六月初五 或 1980-6-5',
  birthdayFilled: '已按身份证号填入，请核对',
  birthdayDiffers: '与身份证号上的出生日期不同，未改动，请核对',
  wrong: (p: { count: number }) => `有 ${p.count} 处需要修改，改好后再保存：`,
  wrongField: (p: { field: string; message: string }) => `${p.field}：${p.message}`,

  draftFound: (p: { minutes: number }) => `有一份未保存的草稿（${age(p.minutes)}）。`,
  restored: '已恢复草稿',
  discarded: '已放弃草稿',

  leave: '填写的内容还没有保存。要怎么处理？',
  stay: '继续填写',
  leaveKeeping: '留作草稿',
  leaveDiscarding: '放弃填写',
  unchanged: '没有改动，无需保存',
  notSaved: '尚未保存，填写的内容都还在。',

  collisionTitle: '您填写期间，这份档案已由别人改过。请逐项选择保留哪一个，再保存。',
  mine: (p: { value: string }) => `用我填的：${p.value}`,
  theirs: (p: { value: string }) => `用对方的：${p.value}`,
  changedBy: (p: { by: string; at: string }) => `${p.by} 于 ${p.at} 修改`,
  somebody: '他人',
  nothing: '（删除）',
  chooseEach: '还有未选择的项，请每项选一个再保存。',
  gone: '您填写期间，这份档案已被删除。再次保存将重新建立档案，请补填必填项。',
};

function age(minutes: number): string {
  if (minutes < 1) return '刚才';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)} 小时前`;
  return `${Math.floor(minutes / 1440)} 天前`;
}
