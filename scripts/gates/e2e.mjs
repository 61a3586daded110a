import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserNames, runScenarios } from '../lib/e2e.mjs';
import { at } from '../lib/run.mjs';
import { serve } from '../lib/serve.mjs';

async function run(options) {
  if (!existsSync(at('dist/postal-care.js')))
    throw new Error('dist/postal-care.js is missing: npm run build');
  // It needs the build, and a fresh clone has none of its files.
  const { writeDemoData } = await import('../../demo/data/write.mjs');
  writeDemoData();
  const server = await serve();
  try {
    const results = await runScenarios(server, options);
    return {
      passed: results.reduce((sum, r) => sum + r.passed, 0),
      failed: results.reduce((sum, r) => sum + r.failed, 0),
      note: results.map((r) => r.skipped ?? `${r.browser}: ${r.passed}`).join(', '),
      log: results.flatMap((r) => r.problems).join('\n\n'),
    };
  } finally {
    await server.close();
  }
}

/** Whole pages, the legacy page and the content security policy among them, in this Chromium and in 88 and 109. */
export default { name: 'e2e', run: () => run() };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const browsers = names.filter((name) => browserNames.includes(name));
  const only = names.find((name) => !browserNames.includes(name));
  const { passed, failed, note, log } = await run({ only, ...(browsers.length ? { browsers } : {}) });
  console.log([log, note, `${passed} passed, ${failed} failed`].filter(Boolean).join('\n'));
  process.exitCode = failed ? 1 : 0;
}
