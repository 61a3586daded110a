import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowser, browserArgs } from './scripts/lib/browser.mjs';

const shared = 'test/{values,records,policy}/**/*.test.ts';

/** papaparse is published for CommonJS and script tags only; as a module it has no `this` to hang itself on. */
const papaparseAsModule = {
  name: 'papaparse-as-module',
  transform({ path, body }) {
    if (!path.endsWith('/papaparse.min.js')) return;
    return {
      body: `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports;`,
    };
  },
};

export default {
  files: ['test/**/*.test.ts', '!test/e2e/**'],
  groups: [{ name: 'policy', files: shared }],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    papaparseAsModule,
    esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), headless: true, args: browserArgs },
    }),
  ],
  concurrency: 2,
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text-summary', 'lcovonly'],
    reportDir: 'coverage',
    threshold: { lines: 90 },
  },
};
