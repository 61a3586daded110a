import { listenToConsole } from './support/console.mjs';
import { deleteDatabase, draftsOnDisk } from './support/records.mjs';

const card = 'postal-customer-card';
const timeline = 'postal-contact-timeline';
const form = 'postal-complaint-form';
const customer = 'customer-id=320700000001';
const here = 'actor-id=3207-0017&outlet-id=0703&terminal-id=01';
const narrative = '包裹 RR123456785CN 未派送,客户要求今日答复。';

/** Of every trouble: the page's address, which elements say it, and its words in both languages. */
const troubles = [
  {
    what: 'an unknown pack',
    query: `${customer}&policy=nope`,
    says: [card, timeline, form],
    zh: '没有“nope”这套制度，暂不能评定等级。请系统管理员改用：lianyungang-finance-2013',
    en: 'There are no rules called "nope", so no tier can be given. Ask your administrator',
  },
  {
    what: 'an unknown backend',
    query: `${customer}&backend=nope`,
    says: [card, timeline, form],
    zh: '没有“nope”这种存储方式，记录无法读写。请系统管理员改用：local、memory',
    en: 'There is no store called "nope", so records can be neither read nor saved. Ask your administrator',
  },
  {
    what: 'an unknown role',
    query: `${customer}&actor-role=king`,
    says: [card, timeline, form],
    zh: '没有“king”这个岗位。请系统管理员改用',
    en: 'There is no role called "king". Ask your administrator',
  },
  ...['rejects', 'never-answers', 'answers-nonsense'].map((trouble) => ({
    what: `a backend that ${trouble.replace('-', ' ')}`,
    query: `${customer}&${here}&trouble=${trouble}`,
    says: [card, timeline],
    zh: '记录库暂时无法使用，已填内容仍保留在页面上。请稍后重试',
    en: 'The record store cannot be reached; what you entered is still on the page. Try again later',
  })),
  {
    what: 'no IndexedDB',
    query: `${customer}&${here}`,
    init: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    says: [card, timeline, form],
    zh: '本机无法保存记录，关闭页面后所填内容会丢失。请先另行记下',
    en: 'This computer cannot keep records: what you enter is lost when the page closes. Note it down',
  },
  {
    what: 'an IndexedDB that is forbidden',
    query: `${customer}&${here}`,
    init: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied', 'SecurityError');
      };
    },
    says: [card, timeline, form],
    zh: '本机无法保存记录，关闭页面后所填内容会丢失。请先另行记下',
    en: 'This computer cannot keep records: what you enter is lost when the page closes. Note it down',
  },
  {
    what: 'a database of a newer version',
    query: `${customer}&${here}`,
    version: 99,
    says: [card, timeline, form],
    zh: '本机的记录库已由更新的版本打开过，本页无法读写，关闭页面后所填内容会丢失。请先另行记下，再刷新页面',
    en: 'The records on this computer belong to a newer version than this page: what you enter is lost when the page closes. Note it down elsewhere and reload the page',
  },
];

/** Runs in the page: leaves a connection to the database open that never gives way. */
function holdDatabase(version) {
  return new Promise((done, fail) => {
    const request = indexedDB.open('postal-care', version);
    request.onsuccess = () => done((window.held = request.result) && undefined);
    request.onerror = () => fail(request.error);
  });
}

/** Whatever a page tells the elements, they say what is wrong and what to do; the page goes on, nothing is lost. */
export default async function (kit) {
  const { open, check, expect, find, click, fill, text, until, context } = kit;
  const heard = listenToConsole(context);
  const requested = [];
  context.on('request', (request) => requested.push(request.url()));
  // A page of the same address without the kit, to prepare the browser's database.
  const plain = await open('/test/lab/empty.html');

  const lab = (query, options) => open(`/test/lab/page.html?${query}`, options);
  const says = (page, tag, words) =>
    until(
      page,
      ([selector, wanted]) =>
        document.querySelector(selector)?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(wanted),
      [tag, words],
      `${tag} says: ${words}`,
    );
  /** Opens a page on which one part of the kit cannot be had. */
  async function labWithout(part, query, work) {
    const url = `**/postal-care/${part}.js`;
    await context.route(url, (route) => route.abort());
    try {
      const failed = context.waitForEvent('requestfailed');
      const page = await lab(query);
      await failed;
      await work(page);
      await settled(page);
      expect(heard('warning', page)).to.have.length(1);
      await page.close();
    } finally {
      await context.unroute(url);
    }
  }
  const settled = (page) =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const valueOf = async (page, path) => (await find(page, path)).evaluate((field) => field.value);

  /** The page's own button and the elements of a sound session beside the unsound one. */
  async function restWorks(page, words) {
    await click(page, '#own');
    expect(await text(page, '#own')).to.equal('1');
    await says(page, '#other', words);
  }

  async function warnedOnce(page) {
    await settled(page);
    expect(heard('warning', page)).to.have.length(1);
    expect(heard('error', page)).to.deep.equal([]);
  }

  for (const { what, query, init, version, says: speakers, ...words } of troubles) {
    for (const lang of ['zh', 'en']) {
      await check(`${what} (${lang})`, async () => {
        if (version) {
          await deleteDatabase(plain);
          await plain.evaluate(holdDatabase, version);
          await plain.evaluate(() => window.held.close());
        }
        const page = await lab(`lang=${lang}&${query}`, { init });
        for (const tag of speakers) await says(page, tag, words[lang]);
        await restWorks(page, lang === 'zh' ? '还没有档案' : 'There is no archive');
        await warnedOnce(page);
        const { problem, notice } = await page.evaluate(() => window.PostalCare.diagnose());
        if (speakers.includes(form)) expect(problem ?? notice).to.contain(words[lang]);
        await page.close();
        if (version) await deleteDatabase(plain);
      });
    }
  }

  await check('a badge explains an unknown tier and figures that are none', async () => {
    for (const [lang, unknown, tierWords, figureWords] of [
      ['zh', '等级未知', '本制度没有“king”这个等级。请系统管理员改用：vip', '不合格式，无法评定等级'],
      ['en', 'Tier unknown', 'These rules have no tier called "king". Ask your', 'have the wrong form'],
    ]) {
      const page = await lab(`lang=${lang}&backend=memory`);
      await (await find(page, 'postal-tier-badge')).evaluate((badge) => badge.setAttribute('tier', 'king'));
      await says(page, 'postal-tier-badge', unknown);
      await click(page, 'postal-tier-badge >>> button');
      await says(page, 'postal-tier-badge', tierWords);
      await warnedOnce(page);
      for (const figures of [[{ period: '2026-Q9', amount: 'much' }], [null], 'figures', { length: 1 }]) {
        await page.evaluate((given) => {
          const badge = document.createElement('postal-tier-badge');
          badge.figures = given;
          badge.open = true;
          document.querySelector('postal-tier-badge').replaceWith(badge);
        }, figures);
        await says(page, 'postal-tier-badge', figureWords);
      }
      await restWorks(page, lang === 'zh' ? '还没有档案' : 'There is no archive');
      await page.close();
    }
  });

  await check('a complaint that cannot be recorded stays, on the page and after a reload', async () => {
    for (const trouble of ['rejects', 'never-answers']) {
      const page = await lab(`lang=zh&${here}&trouble=${trouble}`);
      await fill(page, `${form} >>> #who`, '张女士');
      await fill(page, `${form} >>> #reach`, '18700000001');
      await fill(page, `${form} >>> #narrative`, narrative);
      await page.keyboard.press('Control+Enter');
      await says(page, form, '记录库暂时无法使用，已填内容仍保留在页面上');
      expect(await valueOf(page, `${form} >>> #narrative`)).to.equal(narrative);
      await warnedOnce(page);
      await draftsOnDisk(page, narrative);
      await page.reload({ waitUntil: 'load' });
      await click(page, `${form} >>> #restore`);
      expect(await valueOf(page, `${form} >>> #narrative`)).to.equal(narrative);
      expect(await valueOf(page, `${form} >>> #who`)).to.equal('张女士');
      await page.close();
      await deleteDatabase(plain);
    }
  });

  await check('a card that cannot be saved stays, on the page and after a reload', async () => {
    for (const trouble of ['rejects-writes', 'never-writes']) {
      const page = await lab(`lang=zh&${customer}&${here}&trouble=${trouble}`);
      await click(page, `${card} >>> .edit`);
      await fill(page, `${card} >>> #field-name`, '欧阳雪梅');
      await page.keyboard.press('Control+Enter');
      await says(page, card, '记录库暂时无法使用，已填内容仍保留在页面上');
      expect(await valueOf(page, `${card} >>> #field-name`)).to.equal('欧阳雪梅');
      await warnedOnce(page);
      await draftsOnDisk(page, '欧阳雪梅');
      await page.reload({ waitUntil: 'load' });
      await click(page, `${card} >>> .restore`);
      expect(await valueOf(page, `${card} >>> #field-name`)).to.equal('欧阳雪梅');
      await page.close();
      await deleteDatabase(plain);
    }
  });

  await check('what was typed survives a configuration that goes wrong and right again', async () => {
    const page = await lab(`lang=zh&${customer}&${here}&backend=memory`);
    await click(page, `${card} >>> .edit`);
    await fill(page, `${card} >>> #field-name`, '欧阳雪梅');
    await fill(page, `${form} >>> #narrative`, narrative);
    await page.evaluate(() => window.PostalCare.configure({ policy: 'nope' }));
    for (const tag of [card, timeline, form]) await says(page, tag, '没有“nope”这套制度');
    await warnedOnce(page);
    await page.evaluate(() => window.PostalCare.configure({ policy: 'lianyungang-finance-2013' }));
    expect(await valueOf(page, `${form} >>> #narrative`)).to.equal(narrative);
    await click(page, `${card} >>> .restore`);
    expect(await valueOf(page, `${card} >>> #field-name`)).to.equal('欧阳雪梅');
    await page.close();
  });

  await check(
    'without a database a complaint is still taken, and its number said to be uncertain',
    async () => {
      const page = await lab(`lang=zh&${here}`, {
        init: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
      });
      await fill(page, `${form} >>> #who`, '张女士');
      await fill(page, `${form} >>> #reach`, '18700000001');
      await fill(page, `${form} >>> #narrative`, narrative);
      await says(page, form, '编号可能与别处重复');
      await page.keyboard.press('Control+Enter');
      await find(page, `${form} >>> #done`);
      const complaints = await page.evaluate(() => window.PostalCare.complaints());
      expect(complaints.map((each) => each.narrative)).to.deep.equal([narrative]);
      await warnedOnce(page);
      await page.close();
    },
  );

  for (const [lang, blocked, sound] of [
    ['zh', '另一个页面正占用旧版记录库，本页暂时无法读写。请关闭其他已打开的本系统页面后重试', '还没有档案'],
    [
      'en',
      'Another page holds an older record store open, so this one cannot read or save. Close the other pages',
      'There is no archive',
    ],
  ]) {
    await check(`a database that another page blocks: said, then tried again (${lang})`, async () => {
      await deleteDatabase(plain);
      await plain.evaluate(holdDatabase);
      const other = await open('/test/lab/empty.html');
      await other.evaluate(() => void indexedDB.deleteDatabase('postal-care'));
      const page = await lab(`lang=${lang}&${customer}&${here}`);
      await fill(page, `${form} >>> #narrative`, narrative);
      for (const tag of [card, timeline]) await says(page, tag, blocked);
      const listed = page.evaluate(() => window.PostalCare.customers().catch((error) => error.message));
      expect(await listed).to.contain(blocked);
      await restWorks(page, sound);
      await warnedOnce(page);
      await plain.evaluate(() => window.held.close());
      await click(page, `${card} >>> .notice button`);
      await says(page, card, sound);
      expect(await valueOf(page, `${form} >>> #narrative`)).to.equal(narrative);
      await draftsOnDisk(page, narrative);
      await page.close();
      await other.close();
      await deleteDatabase(plain);
    });
  }

  await check('files that are no figures are named with the reason; nothing is written', async () => {
    const words = {
      zh: [/不是文本文件，无法导入/, /Excel 工作簿/, /文件里没有数据/, /没有认出表头/, /缺少必需的列：季度/],
      en: [/not a text file/, /Excel workbook/, /no data in this file/, /No known headings/, /lacks columns/],
    };
    for (const lang of ['zh', 'en']) {
      const page = await lab(`lang=${lang}&backend=memory`);
      const reports = await page.evaluate(async () => {
        const noise = Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
        const files = [
          new Uint8Array(noise),
          new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]),
          '',
          'a,b\r\n1,2\r\n',
          '客户号,季度日均总资产\r\n320700000001,5\r\n',
        ];
        const found = [];
        for (const content of files) {
          found.push(await window.PostalCare.importFiles([new File([content], 'export.csv')]));
        }
        return found;
      });
      reports.forEach(({ bad, ...counts }, i) => {
        expect(counts).to.deep.equal({ customers: 0, figures: 0, problem: null, message: null });
        expect(bad.map(({ file }) => file)).to.deep.equal(['export.csv']);
        expect(bad[0].message).to.match(words[lang][i]);
      });
      expect(await page.evaluate(() => window.PostalCare.customers())).to.deep.equal({ items: [] });
      expect([...heard('warning', page), ...heard('error', page)]).to.deep.equal([]);
      await page.close();
    }
  });

  await check('an import into a backend that fails says so in the words of the page', async () => {
    for (const trouble of ['rejects', 'never-answers', 'rejects-writes']) {
      const page = await lab(`lang=zh&trouble=${trouble}`);
      const report = await page.evaluate(() =>
        window.PostalCare.importFiles([
          new File(['客户号,姓名\r\n320700000001,王建国\r\n'], 'customers.csv'),
        ]),
      );
      expect(report).to.deep.include({ customers: 0, figures: 0, bad: [] });
      expect(report.message).to.match(/^记录库暂时无法使用/);
      await page.close();
    }
  });

  await check('a second and a third copy of the script change nothing and say nothing', async () => {
    const page = await open('/test/lab/two-copies.html');
    await says(page, 'postal-tier-badge', '黄金');
    await says(page, form, '首问：0703 first');
    expect(await page.evaluate(() => window.firstCopy === window.PostalCare)).to.equal(true);
    const found = await page.evaluate(() => window.PostalCare.diagnose());
    expect(found).to.include({ problem: null, notice: null, policy: 'lianyungang-finance-2013' });
    expect(found).to.include({ secureContext: true, quirksMode: false, characterSet: 'UTF-8' });
    expect(found.elements['postal-tier-badge']).to.deep.equal({ version: found.version, onPage: 1 });
    expect([...heard('warning', page), ...heard('error', page)]).to.deep.equal([]);
    await page.close();
  });

  await check('tags that come later upgrade: by jQuery, and in a shadow root after define()', async () => {
    const page = await open('/test/lab/later.html');
    await page.evaluate(() => {
      window
        .jQuery('#later')
        .html('<postal-contact-timeline customer-id="320700000001"></postal-contact-timeline>');
    });
    await says(page, timeline, '还没有这位客户的档案');
    await page.evaluate(() => {
      const root = document.querySelector('#foreign').attachShadow({ mode: 'open' });
      root.innerHTML = '<postal-customer-card customer-id="320700000002"></postal-customer-card>';
    });
    await settled(page);
    expect(await page.evaluate(() => customElements.get('postal-customer-card') === undefined)).to.equal(
      true,
    );
    await page.evaluate(() => window.PostalCare.define());
    await until(page, () =>
      document
        .querySelector('#foreign')
        .shadowRoot.firstElementChild.shadowRoot?.textContent.includes('320700000002'),
    );
    expect([...heard('warning', page), ...heard('error', page)]).to.deep.equal([]);
    await page.close();
  });

  await check('of an element whose part cannot be loaded the page’s own content stays', () =>
    labWithout('customer-card', `lang=zh&${customer}&backend=memory`, async (page) => {
      await says(page, timeline, '还没有这位客户的档案');
      const fallback = await find(page, card);
      expect(
        await fallback.evaluate((element) => [element.innerText, element.getClientRects().length]),
      ).to.deep.equal(['card', 1]);
      expect(heard('warning', page)[0]).to.match(
        /<postal-customer-card> could not be loaded.*Put the folder/,
      );
    }),
  );

  await check('of a page whose English words cannot be loaded the page’s own content stays', () =>
    labWithout('en', `lang=en&${customer}&backend=memory`, async (page) => {
      for (const tag of [card, timeline, form]) {
        await until(page, (name) => document.querySelector(name).shadowRoot?.querySelector('slot'), tag);
      }
      expect(heard('warning', page)[0]).to.match(/could not load the English words/);
      await page.evaluate(() => (document.documentElement.lang = 'zh'));
      await says(page, card, '还没有档案');
    }),
  );

  await check('an English page speaks English, of words loaded once; a Chinese page loads none', async () => {
    const words = () => requested.filter((url) => url.endsWith('/postal-care/en.js')).length;
    const before = words();
    const chinese = await lab(`${customer}&backend=memory`);
    await says(chinese, card, '还没有档案');
    expect(words() - before, 'on a page without a language').to.equal(0);
    const page = await lab(`lang=en-GB&${customer}&backend=memory`);
    await says(page, 'postal-tier-badge', 'Not rated');
    await says(page, card, 'There is no archive');
    await says(page, timeline, 'Contact plan');
    await says(page, form, 'Take a complaint');
    for (const tag of [card, timeline, form])
      expect(await text(page, `${tag} >>> .root`)).not.to.match(/[一-鿿]/);
    expect(words() - before).to.equal(1);
    expect([...heard('warning', page), ...heard('error', page)]).to.deep.equal([]);
    await page.close();
    await chinese.close();
  });
}
