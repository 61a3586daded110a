import { readFile } from 'node:fs/promises';
import { brokenCsv } from '../../../demo/data/broken.mjs';
import { customersCsv, figuresCsv, generate } from '../../../demo/data/generator.mjs';
import { encodeGb18030 } from '../../../dist/exchange.js';
import { at, run } from '../../../scripts/lib/run.mjs';
import { contentSecurityPolicy } from '../../../scripts/lib/serve.mjs';

const script = '<script src="postal-care.js"></script>';

/** Runs a module in Node, in the repository's root; what it printed. */
async function printedByNode(code) {
  const { code: exit, output } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  if (exit !== 0) throw new Error(output);
  return output;
}

const shownInCard = (name) =>
  document.querySelector('postal-customer-card').shadowRoot?.textContent.includes(name);

/** Runs in a page: the conformance suite on the snippet's backend; the failures in words. */
async function judgeBackend() {
  const { defineConformance } = await import('/dist/testing.js');
  const tests = [];
  const describe = (title, body) => body();
  const it = (title, body) => tests.push({ title, body });
  const create = async () => {
    await fetch('care/empty', { method: 'POST', body: '{}' });
    // The snippet's constant.
    return window.eval('backend');
  };
  defineConformance({ name: 'snippet', create }, { describe, it });
  const failures = [];
  for (const { title, body } of tests) {
    await body().catch((error) => failures.push(`${title}: ${error.message}`));
  }
  return { count: tests.length, failures };
}

/**
 * For every snippet of the READMEs, in the order they are run: does what the text says of it. Those that need
 * records come after the one that imports them.
 */
export const trials = (kit, site, codeOf) => {
  const { open, expect, find, click, fill, text, until } = kit;

  const withScript = (name, code, body = '') =>
    open(site.page(name, `<body>${script}${body}<script>${code}</script></body>`));

  return {
    'html shortest': async (code) => {
      const page = await open(site.page('shortest', code));
      expect(await text(page, 'postal-tier-badge >>> .badge')).to.match(/^黄金/);
      await click(page, 'postal-tier-badge >>> .badge');
      await until(page, () =>
        document.querySelector('postal-tier-badge').shadowRoot.textContent.includes('第五条'),
      );
    },

    'html import': async (code) => {
      const { customers, figures } = generate();
      const csv = (name, words) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(encodeGb18030(words)),
      });
      const page = await open(site.page('import', code));
      const picker = await page.$('#files');
      await picker.setInputFiles([
        csv('customers.csv', customersCsv(customers)),
        csv('figures.csv', figuresCsv(figures)),
        csv('broken.csv', brokenCsv(figures)),
      ]);
      await until(page, () => document.getElementById('report').textContent !== '');
      const [first, ...bad] = (await page.textContent('#report')).split('\n');
      expect(first).to.equal(`200 / ${figures.length}`);
      expect(bad).not.to.have.lengthOf(0);
      for (const line of bad) expect(line).to.match(/^\w+\.csv \d+: \S/);
    },

    'html customer': async (code) => {
      const page = await open(site.page('customer', code));
      await until(page, shownInCard, '陈', 'the card shows the customer');
      const shown = await text(page, 'postal-customer-card >>> .panel');
      expect(shown).to.include('187****');
      expect(shown).not.to.include('陈秀英');
    },

    'js bundler': async (code) => {
      await site.bundle('bundled', code);
      const page = await open(
        site.page('bundler', '<body><script type="module" src="bundled.js"></script></body>'),
      );
      await find(page, 'postal-tier-badge >>> .badge');
      expect(await text(page, 'postal-tier-badge >>> .badge')).to.match(/黄金|白金/);
    },

    'html list': async (code) => {
      const page = await open(site.page('list', code));
      await until(page, () => document.querySelectorAll('#list li').length === 20);
      expect(await page.textContent('#list li:nth-child(5)')).to.equal('孙**');
      await click(page, '#list li:nth-child(5)');
      await until(page, shownInCard, '孙', 'the card follows the session');
    },

    'js pack': async (code) => {
      const pack = JSON.parse(await readFile(at('dist/packs/lianyungang-finance-2013.json'), 'utf8'));
      pack.tiers.find(({ id }) => id === 'gold').label = '金卡';
      site.data('our-rules.json', pack);
      const page = await withScript('pack', code, '<postal-tier-badge tier="gold"></postal-tier-badge>');
      await until(page, () =>
        document.querySelector('postal-tier-badge').shadowRoot?.textContent.includes('金卡'),
      );
    },

    'html provider': async (code) => {
      const page = await open(site.page('provider', code));
      await until(page, shownInCard, 'T-1', 'the card names the customer nobody knows');
      const customers = await page.evaluate(() => window.PostalCare.customers({ limit: 500 }));
      expect(customers.items).to.have.lengthOf(200);
    },

    'html figures': async (code) => {
      const page = await open(site.page('figures', code));
      await find(page, 'postal-tier-badge >>> .badge .shape');
      expect(await text(page, 'postal-tier-badge >>> .badge')).to.include('白金');
      await click(page, 'postal-tier-badge >>> .badge');
      await until(page, () =>
        document.querySelector('postal-tier-badge').shadowRoot.textContent.includes('2026年第1季度'),
      );
      expect(await text(page, 'postal-tier-badge >>> .why')).to.include('第六条');
    },

    'html form': async (code) => {
      // As an old page is: a GBK form sends GBK.
      const page = await open(site.page('form', code, { 'content-type': 'text/html; charset=gbk' }));
      await fill(page, 'postal-complaint-form >>> #who', '赵先生');
      await fill(page, 'postal-complaint-form >>> #reach', '13800000001');
      await fill(page, 'postal-complaint-form >>> #narrative', '汇款三日未到𠮷。');
      await until(page, () => window.$('#old').serialize().includes('complaint.number='));
      const sent = await page.evaluate(() => ({
        jquery: new URLSearchParams(window.$('#old').serialize()).get('complaint.narrative'),
        native: new FormData(document.getElementById('old')).getAll('complaint'),
      }));
      expect(sent.jquery).to.equal('汇款三日未到𠮷。');
      expect(sent.native).to.have.lengthOf(1);
      expect(sent.native[0]).to.match(/^[\x20-\x7e]+$/);
      expect(JSON.parse(sent.native[0]).complainant).to.equal('赵先生');
      await click(page, 'postal-complaint-form >>> [part=record]');
      await until(page, () => /^\d{14}$/.test(document.getElementById('number').textContent));
      const number = await page.textContent('#number');
      await page.evaluate(() => document.getElementById('old').submit());
      await until(page, () => document.title === '已保存');
      const saved = await page.textContent('body');
      for (const part of [number, 'complaint.number', 'complaint.complainant', '赵先生']) {
        expect(saved).to.include(part);
      }
    },

    'html look': async (code) => {
      const page = await open(site.page('look', code));
      await find(page, 'postal-tier-badge >>> .badge');
      expect(await text(page, 'postal-tier-badge >>> .badge')).to.match(/^Platinum/);
      const { theme, density } = await page.evaluate(() => ({
        ...document.querySelector('postal-tier-badge').shadowRoot.querySelector('.root').dataset,
      }));
      expect([theme, density]).to.deep.equal(['dark', 'compact']);
    },

    'css tokens': async (code) => {
      const page = await open(
        site.page(
          'tokens',
          `<style>${code}</style>${script}<postal-customer-card customer-id="320700000002"></postal-customer-card>`,
        ),
      );
      const button = await find(page, 'postal-customer-card >>> .edit');
      expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).to.equal('2px');
      const brand = await page.evaluate(() =>
        getComputedStyle(
          document.querySelector('postal-customer-card').shadowRoot.querySelector('.root'),
        ).getPropertyValue('--_brand'),
      );
      expect(brand.trim()).to.equal('#003f8a');
    },

    'js rate': async (code) => {
      expect(await printedByNode(code)).to.equal(codeOf('text rate'));
    },
    // Compared where it is printed.
    'text rate': async () => undefined,

    'js backend': async (code) => {
      const page = await withScript('backend', code, '<postal-customer-card></postal-customer-card>');
      const { count, failures } = await page.evaluate(judgeBackend);
      expect(failures).to.deep.equal([]);
      expect(count).to.be.greaterThan(20);
      await page.evaluate(() => window.PostalCare.configure({ customerId: 'K-1' }));
      await until(page, shownInCard, 'K-1', 'the card asks the backend');
    },

    'js conformance': async (code) => {
      const output = await printedByNode(code);
      expect(output).to.match(/(?:pass) [2-9]\d/);
      expect(output).to.match(/fail 0\b/);
    },

    'http csp': async (code) => {
      const [, name, value] = /^(.+?): (.+)\n$/.exec(code);
      // Every element runs under this policy in csp.e2e.mjs.
      expect(value).to.equal(contentSecurityPolicy);
      const page = await open(site.page('csp', codeOf('html shortest'), { [name]: value }), {
        init: () => {
          window.violations = [];
          document.addEventListener('securitypolicyviolation', (event) =>
            window.violations.push(event.violatedDirective),
          );
        },
      });
      expect(await text(page, 'postal-tier-badge >>> .badge')).to.match(/^黄金/);
      expect(await page.evaluate(() => window.violations)).to.deep.equal([]);
    },
  };
};
