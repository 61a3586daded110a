const indent = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/**
 * A gate is `scripts/gates/<name>.mjs` with `export default { name, run }`. `run` returns nothing or
 * `{ passed?, failed?, note?, log? }`; without counts it counts as one; a throw is one failure.
 */
async function runGate(name) {
  const start = performance.now();
  let result;
  try {
    const { default: gate } = await import(`../gates/${name}.mjs`);
    result = (await gate.run()) ?? {};
  } catch (error) {
    result = { passed: 0, failed: 1, log: error.message };
  }
  const { passed = 1, failed = 0, note, log } = result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = passed + failed === 1 ? '' : `${passed} passed${failed ? `, ${failed} failed` : ''}`;
  const words = [counts, note].filter(Boolean).join(' · ');
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(10)}${seconds} s  ${words}`.trimEnd());
  if (failed && log) console.log(indent(log));
  return { passed, failed };
}

/** Runs gates one after another, goes on after a failed one; the last line is `N passed, N failed`. Returns the exit code. */
export async function runGates(names) {
  let passed = 0;
  let failed = 0;
  for (const name of names) {
    const counts = await runGate(name);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
