import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserArgs, findBrowser, windowPage } from './scripts/lib/browser.mjs';

/** papaparse is published for CommonJS and script tags only; as a module it has no `this` to hang itself on. */
const papaparseAsModule = {
  name: 'papaparse-as-module',
  transform({ path, body }) {
    if (!/\/papaparse(\.min)?\.js$/.test(path)) return;
    return `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports;`;
  },
};

/** For one's own runs: `npx wtr --files <files>`. `npm test` runs scripts/lib/wtr.config.mjs, built on this. */
export default {
  files: ['test/**/*.test.ts', '!test/gates/**'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    papaparseAsModule,
    esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), headless: true, args: browserArgs },
      createPage: windowPage,
    }),
  ],
  concurrency: 2,
  // Two cores serve two pages and the compiler at once: slow is no failure.
  testFramework: { config: { timeout: 15_000 } },
};
