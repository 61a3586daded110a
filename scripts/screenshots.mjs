/** Makes docs/images/*.png from the built demo: npm run build, then npm run screenshots. */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { install } from './lib/install.mjs';

install();
const { prepareBrowser } = await import('./lib/browser.mjs');
const { launch } = await import('./lib/e2e.mjs');
const { at } = await import('./lib/run.mjs');
const { serve } = await import('./lib/serve.mjs');
const { writeDemoData } = await import('../demo/data/write.mjs');

/** The customer shown: below the own tier since the last quarter, with a quarter missing. */
const customer = '320700000002';
/** For the card alone: one whose archive lacks something. */
const incomplete = '320700000015';
/** The day on every picture; the demo's figures end with the quarter before. */
const now = '2026-11-23T10:20:00+08:00';
/** Contacts that are logged first, each on its own day. */
const contacts = [
  { at: '2026-08-06T15:05:00+08:00', channel: 'phone', reached: true },
  { at: '2026-09-22T16:30:00+08:00', channel: 'phone', reached: false },
  { at: '2026-10-14T10:15:00+08:00', channel: 'phone', reached: true },
];
/** What is typed: notes of the contacts, and a complaint. */
const typed = {
  'zh-CN': {
    notes: ['问候，提醒理财到期。', '无人接听。', '预约十一月面谈。'],
    complaint: '11月20日寄出的包裹至今查不到到达信息，客户要求查明去向。',
  },
  en: {
    notes: ['Reminded of a maturing product.', 'Nobody answered.', 'Meeting agreed for November.'],
    complaint: 'A parcel sent on 20 November cannot be traced. The customer wants to know where it is.',
  },
};

const head =
  '<script src="../dist/postal-care.js" data-actor-id="3207-0017" data-actor-role="manager" data-outlet-id="0703" data-terminal-id="01"></script>';
const elements = ['tier-badge', 'customer-card', 'contact-timeline', 'complaint-form'];
const tag = (name, id = customer) => `<postal-${name} customer-id="${id}"></postal-${name}>`;

/** A page with elements and nothing else. */
const bare = (lang, body, theme = 'light') =>
  `<!doctype html><html lang="${lang}" data-postal-theme="${theme}"><meta charset="utf-8"><title>Postal Care</title>
<style>
  body { margin: 0; padding: 16px; width: 640px; background: ${theme === 'dark' ? '#0f1412' : '#fff'}; }
  .two { width: 1200px; display: grid; grid-template-columns: 1fr 1fr; gap: 16px; align-items: start; }
  .two > div { display: grid; gap: 16px; }
</style>${head}<body>${body}`;

async function openBare(page, origin, html) {
  await page.route(`${origin}/screenshots/*`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(`${origin}/screenshots/page.html`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[customer-id]')].every(
      ({ shadowRoot }) => shadowRoot?.childElementCount && !/正在读取|Loading/.test(shadowRoot.textContent),
    ),
  );
  await page.waitForLoadState('networkidle');
}

/** Brings the demo into the state of the pictures, by its own buttons. */
async function fillDemo(page, origin, lang) {
  await page.clock.setFixedTime(new Date(now));
  await page.goto(`${origin}/demo/legacy/`);
  await page.click('#loadDemo');
  await page.waitForFunction(() => /导入完成/.test(document.getElementById('importResult').textContent));
  for (const [index, contact] of contacts.entries()) {
    await page.clock.setFixedTime(new Date(contact.at));
    await openBare(page, origin, bare('zh-CN', tag('contact-timeline')));
    await page.click('postal-contact-timeline .open-log');
    const form = page.locator('postal-contact-timeline .log');
    await form.locator(`input[value=${contact.channel}]`).evaluate((input) => input.click());
    await form
      .locator(`input[value=${contact.reached ? 'reached' : 'not-reached'}]`)
      .evaluate((input) => input.click());
    await form.locator('#note').fill(typed[lang].notes[index]);
    await form.locator('.save').click();
    await form.waitFor({ state: 'detached' });
  }
  await page.clock.setFixedTime(new Date(now));
}

async function typeComplaint(page, lang) {
  await page.locator('postal-complaint-form #narrative').fill(typed[lang].complaint);
  await page.waitForFunction(
    () => document.querySelector('postal-complaint-form').shadowRoot.querySelector('.number') !== null,
  );
  await page.evaluate(() => document.activeElement.blur());
}

async function shootLegacy(page, origin, path) {
  await page.goto(`${origin}/demo/legacy/`);
  await page.fill('#quick', customer);
  await page.click('#quickButton');
  await page.waitForFunction(
    (id) => document.querySelector(`#list tr[data-id="${id}"].chosen`) !== null,
    customer,
  );
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path });
}

async function shootElements(page, origin, lang) {
  const folder = at('docs/images', lang);
  await mkdir(folder, { recursive: true });
  // Before anything is typed: a draft would be offered.
  const [, card, timeline, form] = elements.map((name) => tag(name));
  const body = `<div class="two"><div>${card}${form}</div><div>${timeline}</div></div>`;
  await openBare(page, origin, bare(lang, body, 'dark'));
  await page.screenshot({ path: `${folder}/dark.png`, fullPage: true });
  for (const name of elements) {
    await openBare(page, origin, bare(lang, tag(name, name === 'customer-card' ? incomplete : customer)));
    if (name === 'complaint-form') await typeComplaint(page, lang);
    if (name === 'tier-badge') {
      await page.click('postal-tier-badge .badge');
      await page.locator('postal-tier-badge .why table').waitFor();
    }
    const box = await page.evaluate((selector) => {
      const { shadowRoot } = document.querySelector(selector);
      const boxes = [...shadowRoot.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
      return {
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    }, `postal-${name}`);
    const clip = { x: 0, y: 0, width: Math.ceil(box.right) + 16, height: Math.ceil(box.bottom) + 16 };
    await page.screenshot({ path: `${folder}/${name}.png`, clip, fullPage: true });
  }
}

if (!existsSync(at('dist/postal-care.js'))) throw new Error('dist/postal-care.js is missing: npm run build');
prepareBrowser();
writeDemoData();
await rm(at('docs/images'), { recursive: true, force: true });
await mkdir(at('docs/images'), { recursive: true });
const server = await serve();
const browser = await launch('chromium');
try {
  for (const lang of ['zh-CN', 'en']) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 1240 },
      deviceScaleFactor: 1.5,
      locale: lang,
    });
    const page = await context.newPage();
    await fillDemo(page, server.origin, lang);
    await shootElements(page, server.origin, lang);
    if (lang === 'zh-CN') await shootLegacy(page, server.origin, at('docs/images/legacy.png'));
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
