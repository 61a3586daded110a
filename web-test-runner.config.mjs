import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';

/** For one's own runs: `npx wtr --files <files>`. `npm test` runs scripts/lib/wtr.config.mjs, built on this. */
export default {
  files: ['test/**/*.test.ts', '!test/gates/**'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findBrowser(), headless: true, args: browserArgs } }),
  ],
  concurrency: 2,
};
