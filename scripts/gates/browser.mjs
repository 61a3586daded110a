import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { at, bin, node } from '../lib/run.mjs';

const leastLines = 90;

/** A test that imports every source, so that coverage counts files no other test loads. */
async function writeAllSources() {
  const files = (await readdir(at('src'), { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
  const lines = files.map((file) => `  it('${file}', () => import('../src/${file}'));`);
  await mkdir(at('coverage'), { recursive: true });
  await writeFile(
    at('coverage/all-sources.test.ts'),
    `describe('every source loads', () => {\n${lines.join('\n')}\n});\n`,
  );
}

/** Lines covered over all sources, in per cent. */
async function coveredLines() {
  const { total } = JSON.parse(await readFile(at('coverage/coverage-summary.json'), 'utf8'));
  return total.lines.pct;
}

/** All tests in the browser: values, records and policy under three time zones, everything else once; with coverage. */
export default {
  name: 'browser',
  async run() {
    const report = at('.cache/browser.json');
    await rm(report, { force: true });
    await rm(at('coverage'), { recursive: true, force: true });
    await mkdir(at('.cache'), { recursive: true });
    await writeAllSources();
    const { output } = await node(bin('@web/test-runner', 'wtr'), ['--config', 'scripts/lib/wtr.config.mjs']);
    const text = await readFile(report, 'utf8').catch(() => null);
    if (text === null) throw new Error(output || 'the test runner wrote no report');
    const { sessions } = JSON.parse(text);
    const problems = sessions.flatMap((s) => s.problems);
    const byBrowser = new Map();
    for (const s of sessions) byBrowser.set(s.browser, (byBrowser.get(s.browser) ?? 0) + s.passed);
    const lines = await coveredLines().catch(() => 0);
    const enough = lines >= leastLines;
    if (!enough)
      problems.push(
        `coverage: ${lines} % of the lines, at least ${leastLines} % are wanted (see coverage/lcov.info)`,
      );
    return {
      passed: sessions.reduce((sum, s) => sum + s.passed, 0) + (enough ? 1 : 0),
      failed: sessions.reduce((sum, s) => sum + s.failed, 0) + (enough ? 0 : 1),
      log: problems.join('\n\n'),
      note: [...[...byBrowser].map(([name, n]) => `${name}: ${n}`), `lines ${lines} %`].join(', '),
    };
  },
};
