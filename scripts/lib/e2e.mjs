/*
How to write a scenario: `test/e2e/<name>.e2e.mjs`.

    export const browsers = ['chromium', 'chromium-88', 'chromium-109']; // ['chromium'] unless told
    export default async function ({ open, check, expect, find, click, fill, text, until, intranet }) {
      const page = await open('/demo/legacy/index.html'); // same context (IndexedDB) for all pages of a scenario
      await check('the badge shows the tier', async () => {
        await until(page, () => customElements.get('postal-tier-badge') !== undefined);
        expect(await text(page, 'postal-tier-badge >>> .tier')).to.equal('黄金');
      });
      const same = await open(`${intranet}/demo/legacy/index.html`); // plain HTTP: not a secure context
    }

`check` counts one pass or failure, notes the error and a screenshot (.cache/e2e) and goes on; an uncaught error of a
page fails the scenario too (`expected` errors: `allowErrors(/pattern/)`).
A path is selectors joined by `>>>`, each step but the first inside the shadow root of the one before. Chromium 88 has
no `locator.click`: use `click`, `fill`, `text`, `find` here, `page.evaluate` and `page.keyboard`, which work everywhere.
`npm test -- --only e2e` runs all; `node scripts/gates/e2e.mjs csp chromium-88` runs one scenario in one browser.
*/
import { mkdir, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from './browser.mjs';
import { oldChromium, runsOldChromium } from './old-chromium.mjs';
import { at } from './run.mjs';

export const browserNames = ['chromium', 'chromium-88', 'chromium-109'];

const waitMs = 10_000;
const scenarioMs = 120_000;

/** Starts a browser by its name here; old ones only on Linux x64. */
export async function launch(name) {
  const version = Number(name.split('-')[1] ?? 0);
  const executablePath = version ? await oldChromium(version) : findBrowser();
  const args = [
    ...browserArgs,
    '--host-resolver-rules=MAP intranet.test 127.0.0.1',
    '--no-proxy-server',
    ...(version ? ['--no-zygote'] : []),
  ];
  return chromium.launch({ executablePath, args, headless: true });
}

/** Runs in the page: the element at a path through shadow roots, or null. */
function locate(path) {
  let scope = document;
  let element = null;
  for (const selector of path.split('>>>')) {
    element = scope === null ? null : scope.querySelector(selector.trim());
    scope = element && element.shadowRoot;
  }
  return element;
}

/** Asks again and again until the answer is there; a navigation under way counts as no answer yet. */
async function poll(ask, what) {
  const end = Date.now() + waitMs;
  for (;;) {
    const answer = await ask().catch((error) => {
      if (/context was destroyed|navigat/i.test(error.message)) return null;
      throw error;
    });
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${waitMs / 1000} s in vain for: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Waits until a condition holds in the page; gives its value. */
const until = (page, condition, argument, what = String(condition)) =>
  poll(() => page.evaluate(condition, argument), what);

/** The element at a path, as soon as it is there: a handle. */
const find = (page, path) => poll(async () => (await page.evaluateHandle(locate, path)).asElement(), path);

const click = async (page, path) => (await find(page, path)).evaluate((element) => element.click());

const text = async (page, path) =>
  (await find(page, path)).evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** Focuses a field and puts a value into it the way typing would: input and change events. */
async function fill(page, path, value) {
  const field = await find(page, path);
  await field.evaluate((element, words) => {
    element.focus();
    const owner = Object.getPrototypeOf(element);
    Object.getOwnPropertyDescriptor(owner, 'value').set.call(element, words);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

async function runScenario(file, browserName, browser, server) {
  const scenario = await import(pathToFileURL(file).href);
  if (!(scenario.browsers ?? ['chromium']).includes(browserName)) return undefined;
  const name = basename(file, '.e2e.mjs');
  const result = { passed: 0, failed: 0, problems: [] };
  const fail = (what, error) => {
    result.failed++;
    result.problems.push(`${name} (${browserName}): ${what}\n${error.stack ?? error}`);
  };
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const pages = [];
  const allowed = [];
  const uncaught = [];

  const open = async (path, { init, argument, ...options } = {}) => {
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => uncaught.push(error));
    if (init) await page.addInitScript(init, argument);
    await page.goto(path.startsWith('http') ? path : `${server.origin}${path}`, {
      waitUntil: 'load',
      ...options,
    });
    return page;
  };
  const shoot = async () => {
    await mkdir(at('.cache/e2e'), { recursive: true });
    const page = pages.filter((p) => !p.isClosed()).pop();
    const path = at('.cache/e2e', `${name}-${browserName}-${result.failed}.png`);
    await page?.screenshot({ path }).catch(() => undefined);
  };
  const check = async (what, work) => {
    try {
      await work();
      result.passed++;
      return true;
    } catch (error) {
      fail(what, error);
      await shoot();
      return false;
    }
  };

  const kit = {
    ...{ open, check, expect, find, click, fill, text, until, context, browser, browserName },
    origin: server.origin,
    intranet: `http://intranet.test:${server.port}`,
    allowErrors: (pattern) => allowed.push(pattern),
  };
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${scenarioMs / 1000} s`)), scenarioMs);
  });
  try {
    await Promise.race([scenario.default(kit), tooLong]);
  } catch (error) {
    fail('stopped', error);
    await shoot();
  } finally {
    clearTimeout(timer);
  }
  for (const error of uncaught) {
    if (!allowed.some((pattern) => pattern.test(String(error)))) fail('uncaught error in the page', error);
  }
  await context.close().catch(() => undefined);
  return result;
}

/**
 * Runs the scenarios of test/e2e.
 * @param {{ origin: string, port: number }} server serves the repository's root
 * @param {{ only?: string, browsers?: string[] }} [options] `only`: one scenario by name
 * @returns {Promise<{ browser: string, passed: number, failed: number, problems: string[], skipped?: string }[]>}
 */
export async function runScenarios(server, { only, browsers = browserNames } = {}) {
  const files = (await readdir(at('test/e2e')))
    .filter((file) => file.endsWith('.e2e.mjs') && (!only || file === `${only}.e2e.mjs`))
    .sort();
  if (files.length === 0) throw new Error(`test/e2e has no scenario${only ? ` named ${only}` : ''}`);
  const results = [];
  for (const browserName of browsers) {
    const total = { browser: browserName, passed: 0, failed: 0, problems: [] };
    results.push(total);
    if (browserName !== 'chromium' && !runsOldChromium) {
      total.skipped = `${browserName} did not run: its program is for Linux x64 only`;
      continue;
    }
    let browser;
    try {
      browser = await launch(browserName);
      for (const file of files) {
        const result = await runScenario(at('test/e2e', file), browserName, browser, server);
        if (!result) continue;
        total.passed += result.passed;
        total.failed += result.failed;
        total.problems.push(...result.problems);
      }
    } catch (error) {
      total.failed++;
      total.problems.push(`${browserName}: ${error.stack ?? error}`);
    } finally {
      await browser?.close().catch(() => undefined);
    }
  }
  return results;
}
