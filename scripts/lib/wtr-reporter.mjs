import { writeFileSync } from 'node:fs';

const testsOf = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, title: [...path, test.name].join(' › ') })),
  ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner, [...path, inner.name])),
];

const show = ({ name, message = '', stack = '', expected, actual }) =>
  [
    stack.includes(message) ? stack : `${name ?? 'Error'}: ${message}\n${stack}`,
    ...(expected === undefined && actual === undefined
      ? []
      : [`expected: ${expected}`, `actual:   ${actual}`]),
  ].join('\n');

/** What one test file did in one browser; a file that failed without a failing test (an import error) is one failure. */
function summary(session, rootDir) {
  const tests = testsOf(session.testResults);
  const bad = tests.filter((test) => !test.passed && !test.skipped);
  const file = session.testFile.replace(rootDir, '').replace(/^[\\/]/, '');
  const where = `${file} (${session.browser.name})`;
  const problems = bad.map((test) => `${where}: ${test.title}\n${test.error ? show(test.error) : ''}`);
  const isBroken = !session.passed && bad.length === 0;
  const empty = session.passed && tests.length === 0;
  if (isBroken || session.errors.length > 0) {
    const errors = session.errors.map(show).join('\n') || 'the file did not run to its end';
    const lost = session.request404s.length ? `\nnot found: ${session.request404s.join(', ')}` : '';
    problems.push(`${where}: ${errors}${lost}`);
  }
  if (empty) problems.push(`${where}: holds no test`);
  return {
    browser: session.browser.name,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: bad.length + (isBroken || empty ? 1 : 0),
    problems,
  };
}

/** A reporter that writes `{ sessions: [{ browser, passed, failed, problems }] }` and prints nothing. */
export function countingReporter(file) {
  let rootDir = '';
  return {
    start: ({ config }) => void (rootDir = config.rootDir),
    onTestRunFinished({ sessions }) {
      const all = Array.from(sessions, (session) => summary(session, rootDir));
      writeFileSync(file, JSON.stringify({ sessions: all }));
    },
  };
}
