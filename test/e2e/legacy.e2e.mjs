import { tsImport } from 'tsx/esm/api';
import { generate, stories } from '../../demo/data/generator.mjs';
import { listenToConsole } from './support/console.mjs';
import { deskOf } from './support/desk.mjs';
import { exposedInAttributes, exposedInText } from './support/exposed.mjs';
import { deleteDatabase, draftsOnDisk, storedBody } from './support/records.mjs';

export const browsers = ['chromium', 'chromium-88', 'chromium-109'];

const { isComplaintNumber } = await tsImport('../../src/values/complaint-number.ts', import.meta.url);

const card = 'postal-customer-card';
const timeline = 'postal-contact-timeline';
const form = 'postal-complaint-form';

const customerId = stories.exactDiamond;
const address = '海州区解放东路 8 号 𠮷庆里 2-101';
const note = '提醒国债到期';
const narrative = '2026 年 10 月 8 日在网点办理取款,\n客户𠮷田女士等候两个半小时。';

/** Tiers that the planted stories end in, counted by hand from their quarters. */
const tiers = [
  [stories.exactVip, '贵宾'],
  [stories.belowGold, '贵宾'],
  [stories.exactGoldTwice, '黄金'],
  [stories.exactDiamond, '钻石'],
];

/** What the planted libraries do to a page of 2010; all of it has to be there while the elements work. */
const pollution = () => {
  const inArray = [];
  for (const key in []) inArray.push(key);
  const inObject = [];
  for (const key in {}) inObject.push(key);
  return { inArray, inObject, json: JSON.stringify({ list: [1] }) };
};
const polluted = {
  inArray: ['each', 'first', 'toJSON', 'isEmpty'],
  inObject: ['isEmpty'],
  json: '{"list":"[1]"}',
};

/** Runs before the page: counts what its own handlers would hear. */
function countForThePage() {
  window.heard = { enters: 0, submits: 0 };
  document.addEventListener('DOMContentLoaded', () => {
    document.addEventListener('keydown', (event) => {
      if (event.keyCode === 13) window.heard.enters++;
    });
    document.addEventListener('submit', () => window.heard.submits++, true);
  });
}

/** The newcomer's page of 2010 from end to end: import, tiers, card, contact, complaint, reload, the old form. */
export default async function (kit) {
  const { open, check, expect, find, click, text, until, context, origin } = kit;
  const heard = listenToConsole(context);
  const page = await open('/demo/legacy/index.html', { init: countForThePage });
  const desk = deskOf(kit, page);
  const { customers, figures } = generate(2026);
  const secrets = customers.flatMap(({ phone, identity }) => [phone, identity]).filter(Boolean);
  const chosen = customers.find(({ number }) => number === customerId);
  const reload = async () => {
    await page.reload({ waitUntil: 'load' });
    await desk.open();
  };
  const labelOf = (path) => text(page, `${path} >>> .badge`);
  const serialized = () => page.evaluate(() => window.jQuery('#complaintForm').serialize());
  const fieldsOf = (query) => new URLSearchParams(query);

  await check('the page is GBK, in quirks mode, and polluted', async () => {
    const { headers } = await fetch(`${origin}/demo/legacy/index.html`);
    expect(headers.get('content-type')).to.equal('text/html; charset=gbk');
    expect(await page.evaluate(() => [document.characterSet, document.compatMode])).to.deep.equal([
      'GBK',
      'BackCompat',
    ]);
    expect(await page.title()).to.equal('代理金融高端客户管理系统');
    expect(await page.evaluate(() => window.jQuery.fn.jquery)).to.match(/^1\.12\./);
    expect(await page.evaluate(pollution)).to.deep.equal(polluted);
  });

  await check('the elements upgrade', async () => {
    await desk.open();
    expect(await text(page, `${card} >>> #title`)).to.equal('客户档案');
    expect(await text(page, `${timeline} >>> h2`)).to.equal('联系计划');
    expect(await text(page, `${form} >>> h2`)).to.equal('投诉登记');
  });

  await check('files of the platform come in by the file input; tiers follow', async () => {
    expect(await desk.importFiles('customers.csv', 'figures.csv')).to.equal(
      `导入完成：客户 ${customers.length} 户，数据 ${figures.length} 条，全部正确。`,
    );
    const progress = await page.evaluate(() => window.progress);
    expect(progress.length, 'progress was shown').to.be.greaterThan(3);
    expect(progress[progress.length - 1]).to.equal(100);
    const { items } = await page.evaluate(() => window.PostalCare.customers());
    expect(items.map(({ id }) => id)).to.deep.equal(customers.map(({ number }) => number));
    for (const [id, label] of tiers) {
      const badge = `#list [data-id="${id}"] postal-tier-badge`;
      await until(
        page,
        ([path, expected]) =>
          document
            .querySelector(path)
            ?.shadowRoot?.querySelector('.badge')
            ?.textContent.trim()
            .startsWith(expected),
        [badge, label],
        `customer ${id} has the tier ${label}`,
      );
    }
    expect(await text(page, '#list tbody tr:first-child')).to.match(/^320700000001\s?王\*\*/);
  });

  await check('of a broken file every bad row is named and the good ones go in', async () => {
    await deleteDatabase(page);
    await reload();
    expect(await desk.importFiles('customers.csv', 'broken.csv')).to.equal(
      '导入完成：客户 200 户，数据 6 条；有 6 行未导入，见下表。',
    );
    const rows = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#badRows tbody tr')).map((row) =>
        Array.from(row.cells).map((cell) => cell.textContent),
      ),
    );
    const reasons = [
      [3, /相差 100 元/],
      [5, /没看懂这个金额/],
      [7, /没看懂季度“2026-Q5”/],
      [9, /必填的一格为空/],
      [11, /本行应有 9 格，实际有 4 格/],
      [13, /已在第 12 行出现/],
    ];
    expect(rows.map(([file, line]) => `${file} ${line}`)).to.deep.equal(
      reasons.map(([line]) => `broken.csv ${line}`),
    );
    rows.forEach(([, , reason], i) => expect(reason).to.match(reasons[i][1]));
    const { figures: kept } = await storedBody(page, 'archive', '320700000001');
    expect(kept.map(({ amount }) => amount)).to.deep.equal([
      505000, 496000, 503000, 498500, 512000, 499999.99,
    ]);
  });

  await check('one click brings the demo data', async () => {
    // The customers are in already, and so are the six good rows of the broken file.
    const changed = new Set(figures.map(({ customer }) => customer)).size;
    expect(await desk.importDemo()).to.equal(
      `导入完成：客户 ${changed} 户，数据 ${figures.length - 6} 条，全部正确。`,
    );
    const { figures: kept } = await storedBody(page, 'archive', '320700000001');
    expect(kept).to.have.length(12);
  });

  await check('choosing a customer moves card, timeline and badge', async () => {
    await click(page, `#list [data-id="${stories.exactGoldTwice}"] td`);
    await until(
      page,
      ([tag]) =>
        /孙\*\*.*黄金/.test(document.querySelector(tag).shadowRoot.querySelector('.head').textContent),
      [timeline],
      'the timeline shows the gold customer',
    );
    await desk.choose(customerId);
    await until(
      page,
      ([tag]) =>
        /周\*\*.*钻石/.test(document.querySelector(tag).shadowRoot.querySelector('.head').textContent),
      [timeline],
      'the timeline shows the diamond customer',
    );
    expect(await labelOf(`${card} >>> postal-tier-badge`)).to.match(/^钻石/);
    expect(await text(page, `${card} >>> .fields`)).to.contain('周**');
    expect(await text(page, `${form} >>> [part=customer]`)).to.contain('周**');
  });

  await check('personal data are masked', async () => {
    expect(await exposedInText(page, secrets)).to.deep.equal([]);
    expect(await exposedInAttributes(page, [...secrets, chosen.name, chosen.address])).to.deep.equal([]);
  });

  await check('the card is edited and saved by keyboard', async () => {
    await desk.editCard('address');
    await desk.write(address);
    expect(await exposedInAttributes(page, [...secrets, address]), 'while typing').to.deep.equal([]);
    await desk.saveCard();
    const { customer, history } = await storedBody(page, 'archive', customerId);
    expect(customer.address).to.equal(address);
    expect(customer.phone, 'what was left empty stays').to.equal(chosen.phone);
    expect(JSON.stringify(history)).to.contain('3207-0017');
  });

  await check('a contact is logged by L, 1, 1, Ctrl+Enter', async () => {
    await desk.logCall(note);
    expect(await text(page, `${timeline} >>> .feed`)).to.contain(note);
    const { contacts } = await storedBody(page, 'archive', customerId);
    expect(contacts).to.have.length(1);
    expect(contacts[0]).to.include({ channel: 'phone', reached: true, note, by: '3207-0017' });
  });

  let number = '';
  await check('a complaint has its number with the first words', async () => {
    number = await desk.writeComplaint(narrative);
    expect(number).to.match(/^0703\d{5}01\d{3}$/);
    expect(isComplaintNumber(number), `${number} carries its check digit`).to.equal(true);
    expect(await text(page, `${form} >>> [part=clock]`)).to.match(/前答复客户/);
  });

  await check('the old page serialises the complaint with jQuery', async () => {
    const fields = fieldsOf(await serialized());
    expect(fields.get('djjg'), 'the page’s own field').to.equal('海州支局');
    expect(fields.get('complaint.number')).to.equal(number);
    expect(fields.get('complaint.narrative')).to.equal(narrative.replace(/\n/g, '\r\n'));
    expect(fields.get('complaint')).to.match(/^[ -~]+$/, 'pure ASCII');
    expect(JSON.parse(fields.get('complaint'))).to.include({ number, narrative, customer: customerId });
    expect(await exposedInAttributes(page, [...secrets, narrative, '𠮷'])).to.deep.equal([]);
  });

  await check('Enter in our fields is not heard by the page', async () => {
    await desk.focus(`${form} >>> #channel`);
    await desk.press('Enter', 'Shift+Enter');
    // The one Enter that was for the page stood in its own search field.
    expect(await page.evaluate(() => window.heard)).to.deep.equal({ enters: 1, submits: 0 });
  });

  await check('the complaint is recorded by Ctrl+Enter', async () => {
    await desk.focus(`${form} >>> #narrative`);
    await desk.recordComplaint();
    expect(await text(page, `${form} >>> .done .number`)).to.equal(
      number.replace(/^(.{4})(.{5})(..)(..)(.)$/, '$1-$2-$3-$4-$5'),
    );
    expect(await page.evaluate(() => window.heard.submits)).to.equal(0);
  });

  await check('all of it is there after a reload', async () => {
    await reload();
    await desk.choose(customerId);
    await find(page, `${timeline} >>> .feed .entry`);
    expect(await labelOf(`${card} >>> postal-tier-badge`)).to.match(/^钻石/);
    expect(await text(page, `${timeline} >>> .feed`)).to.contain(note);
    expect((await storedBody(page, 'archive', customerId)).customer.address).to.equal(address);
    const complaints = await page.evaluate(() => window.PostalCare.complaints());
    expect(complaints).to.have.length(1);
    expect(complaints[0]).to.deep.include({ number, narrative, customer: customerId });
    expect(await text(page, '#list tbody')).to.match(/周\*\*/);
  });

  await check('what was half typed is offered after a reload', async () => {
    await desk.editCard('deputy');
    await desk.write('王芳');
    const second = await desk.writeComplaint('卡被吞,尚未说');
    expect(second).not.to.equal(number);
    await draftsOnDisk(page, '王芳', '卡被吞');
    await reload();
    await desk.choose(customerId);
    await click(page, `${card} >>> .offer .restore`);
    await find(page, `${card} >>> #field-deputy`);
    expect(await (await find(page, `${card} >>> #field-deputy`)).evaluate((field) => field.value)).to.equal(
      '王芳',
    );
    expect(await text(page, `${form} >>> .notice`)).to.match(/未保存的草稿/);
    await click(page, `${form} >>> #restore`);
    expect((await text(page, `${form} >>> .foot .number`)).replace(/-/g, '')).to.equal(second);
    expect(await (await find(page, `${form} >>> #narrative`)).evaluate((field) => field.value)).to.equal(
      '卡被吞,尚未说',
    );
  });

  await check('nothing was said on the console, the page is as polluted as before', async () => {
    expect(await page.evaluate(pollution)).to.deep.equal(polluted);
    expect(await exposedInAttributes(page, secrets)).to.deep.equal([]);
    expect([...heard('error'), ...heard('warning')]).to.deep.equal([]);
  });

  await check('the old form posts to the old system in GBK', async () => {
    await desk.atControl(form, 'narrative');
    await desk.press('Control+End');
    await desk.write(' 𠮷');
    const [, sent] = await Promise.all([
      click(page, '#complaintForm input[type=submit]'),
      page.waitForRequest((request) => request.method() === 'POST'),
    ]);
    expect(sent.postData(), 'the bytes are GBK').to.contain('djjg=%BA%A3%D6%DD%D6%A7%BE%D6');
    await until(page, () => document.querySelector('h1')?.textContent === '已保存', undefined, 'the answer');
    const rows = await page.evaluate(() =>
      Array.from(document.querySelectorAll('tr')).map((row) => [
        row.cells[0].textContent,
        row.cells[1].textContent,
      ]),
    );
    const echoed = new Map(rows);
    expect(echoed.get('djr')).to.equal('李娜');
    expect(echoed.get('complaint.narrative'), 'what GBK lacks comes as the browser writes it').to.equal(
      '卡被吞,尚未说 &#134071;',
    );
    expect(JSON.parse(echoed.get('complaint')).narrative).to.equal('卡被吞,尚未说 𠮷');
    expect([...heard('error'), ...heard('warning')]).to.deep.equal([]);
  });
}
