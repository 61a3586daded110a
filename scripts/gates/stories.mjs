import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../lib/browser.mjs';
import { at } from '../lib/run.mjs';
import { serve } from '../lib/serve.mjs';

const waitMs = 30_000;

/** Runs before the page: listens to Storybook's own channel and keeps what it says of the story. */
function listen() {
  const heard = { finished: null, problems: [] };
  window.heard = heard;
  const violationsOf = (report) =>
    (report.reporters ?? [])
      .filter((reporter) => reporter.status === 'failed')
      .flatMap(
        (reporter) => reporter.result?.violations ?? [{ id: reporter.type, help: 'failed', nodes: [] }],
      )
      .map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`);
  const say = (what) => (error) =>
    heard.problems.push(`${what}: ${error?.message ?? error?.title ?? JSON.stringify(error)}`);
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value) => {
      channel = value;
      channel.on('storyFinished', (report) => {
        heard.problems.push(...violationsOf(report));
        heard.finished = report.status;
      });
      channel.on('playFunctionThrewException', say('play function'));
      channel.on('storyErrored', say('story'));
      channel.on('storyThrewException', say('story'));
      channel.on('storyMissing', say('missing'));
    },
  });
}

async function checkStory(page, origin, id) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
  const heard = await page
    .waitForFunction(
      () => (window.heard.finished || window.heard.problems.length ? window.heard : null),
      null,
      {
        timeout: waitMs,
      },
    )
    .then((handle) => handle.jsonValue());
  const { finished, problems } = heard;
  return finished === 'success' || problems.length > 0 ? problems : [`status ${finished}`];
}

async function checkDocs(page, origin, id) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForFunction(
    () => document.querySelector('#storybook-docs .sbdocs-content')?.childElementCount > 0,
    null,
    {
      timeout: waitMs,
    },
  );
  const problems = await page.evaluate(() => window.heard.problems);
  const shown = await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
  return shown ? [...problems, 'the page shows an error'] : problems;
}

/** Works through the entries with one page of its own. */
async function work(browser, origin, queue, only) {
  const result = { passed: 0, failed: 0, problems: [] };
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(listen);
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    // A page of its own for each story: what one leaves behind must not help the next.
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    const check = entry.type === 'docs' ? checkDocs : checkStory;
    const problems = await check(page, origin, entry.id).catch((error) => [error.message]);
    problems.push(...errors);
    if (problems.length > 0) {
      result.failed++;
      result.problems.push(`${entry.title} / ${entry.name} (${entry.id})\n${problems.join('\n')}`);
    } else {
      result.passed++;
    }
    if (only) console.log(`${problems.length ? 'FAIL' : 'ok  '} ${entry.id}`);
    await page.close();
  }
  await context.close();
  return result;
}

async function run(only = '') {
  const folder = at('dist/storybook');
  if (!existsSync(at('dist/storybook/index.json')))
    throw new Error('dist/storybook is missing: npm run build');
  const { entries } = JSON.parse(await readFile(at('dist/storybook/index.json'), 'utf8'));
  const queue = Object.values(entries).filter((entry) => entry.id.includes(only));
  if (queue.length === 0) throw new Error('Storybook holds no story');
  const docs = queue.filter((entry) => entry.type === 'docs').length;
  const note = `${queue.length - docs} stories, ${docs} pages`;
  const server = await serve({ base: folder, home: '/index.html' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs, headless: true });
  try {
    const results = await Promise.all([1, 2].map(() => work(browser, server.origin, queue, only)));
    return {
      passed: results.reduce((sum, r) => sum + r.passed, 0),
      failed: results.reduce((sum, r) => sum + r.failed, 0),
      log: results.flatMap((r) => r.problems).join('\n\n'),
      note,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every story drawn, with its play function and the accessibility check; every page of docs opened. */
export default { name: 'stories', run: () => run() };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, note, log } = await run(process.argv[2]);
  console.log([log, note, `${passed} passed, ${failed} failed`].filter(Boolean).join('\n\n'));
  process.exitCode = failed ? 1 : 0;
}
