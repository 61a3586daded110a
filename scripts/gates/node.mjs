import { mkdir, readFile, rm } from 'node:fs/promises';
import { at, bin, run } from '../lib/run.mjs';

/** The time zones the policy must not notice. */
export const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];

const files = 'test/{values,records,policy}/**/*.test.ts';

const told = ({ stack, message, expected, actual }) =>
  [
    stack ?? message,
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(actual === undefined ? [] : [`actual:   ${actual}`]),
  ].join('\n');

async function runIn(zone) {
  const report = at('.cache', `mocha-${zone.replace('/', '-')}.json`);
  await rm(report, { force: true });
  const { output } = await run(
    process.execPath,
    [
      ...['--import', 'tsx', bin('mocha')],
      // Two cores run other gates' leftovers too: slow is no failure.
      ...[
        '--timeout',
        '15000',
        '--reporter',
        'json',
        '--reporter-option',
        `output=${report}`,
        '--forbid-only',
        files,
      ],
    ],
    { env: { TZ: zone } },
  );
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, log: `${zone}:\n${output}` };
  const { stats, failures } = JSON.parse(text);
  const log = failures.map((f) => `${zone}: ${f.fullTitle}\n${told(f.err)}`).join('\n\n');
  if (stats.tests === 0) return { passed: 0, failed: 1, log: `${zone}: no test was found in ${files}` };
  return { passed: stats.passes, failed: stats.failures, log };
}

/** The tests of values, records and policy in Node, once in each time zone. */
export default {
  name: 'node',
  async run() {
    await mkdir(at('.cache'), { recursive: true });
    const results = [];
    for (const zone of zones) results.push(await runIn(zone));
    return {
      passed: results.reduce((sum, r) => sum + r.passed, 0),
      failed: results.reduce((sum, r) => sum + r.failed, 0),
      log: results
        .map((r) => r.log)
        .filter(Boolean)
        .join('\n\n'),
      note: `${zones.join(', ')}: ${results.map((r) => r.passed).join(', ')}`,
    };
  },
};
