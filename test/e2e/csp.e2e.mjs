import { readdir } from 'node:fs/promises';

export const browsers = ['chromium', 'chromium-88', 'chromium-109'];

const tags = [
  'postal-provider',
  'postal-tier-badge',
  'postal-customer-card',
  'postal-contact-timeline',
  'postal-complaint-form',
];

/** Runs before the page: keeps every report of the policy. */
function collectViolations() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

/** Elements, every state a click opens, and the lazy parts, on a page sent with the design's policy. */
export default async function ({ open, check, expect, until }) {
  const page = await open('/csp/test/e2e/pages/csp.html', { init: collectViolations });

  await check('the policy is in force', async () => {
    const blocked = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,x';
      document.body.append(frame);
      return new Promise((done) => {
        document.addEventListener('securitypolicyviolation', () => done(true), { once: true });
        setTimeout(done, 2000, false);
      });
    });
    expect(blocked, 'a frame from data: is refused and reported').to.equal(true);
    await page.evaluate(() => {
      document.querySelector('iframe').remove();
      window.violations.length = 0;
    });
  });

  await check('every element is drawn', async () => {
    for (const tag of tags) {
      await until(page, (name) => customElements.get(name) !== undefined, tag, `${tag} is defined`);
    }
    const drawn = (name) => {
      const root = document.querySelector(name).shadowRoot;
      return root !== null && root.childElementCount > 0;
    };
    for (const tag of tags) await until(page, drawn, tag, `${tag} has drawn itself`);
  });

  await check('what a click opens works too', async () => {
    await page.evaluate(async () => {
      for (const host of document.querySelectorAll('postal-tier-badge, postal-provider > *')) {
        for (const button of host.shadowRoot.querySelectorAll('button')) {
          button.click();
          await new Promise((done) => setTimeout(done, 20));
        }
      }
    });
  });

  await check('the lazy parts load', async () => {
    const parts = (await readdir(new URL('../../dist/postal-care/', import.meta.url))).filter((f) =>
      f.endsWith('.js'),
    );
    expect(parts).to.include('exchange.js');
    for (const part of parts) {
      expect(
        await page.evaluate((url) => import(url).then(() => true), `/dist/postal-care/${part}`),
      ).to.equal(true);
    }
  });

  await check('nothing was refused', async () => {
    expect(await page.evaluate(() => window.violations)).to.deep.equal([]);
  });
}
