import { chromeLauncher } from '@web/test-runner-chrome';
import base from '../../web-test-runner.config.mjs';
import { zones } from '../gates/node.mjs';
import { browserArgs, findBrowser, windowPage } from './browser.mjs';
import { countingReporter } from './wtr-reporter.mjs';

const launchOptions = { executablePath: findBrowser(), headless: true, args: browserArgs };

/** A browser whose pages live in a time zone; `test/gates/zone.test.ts` proves that they do. */
function browserIn(zone) {
  const launcher = chromeLauncher({
    launchOptions,
    createPage: async ({ context }) => {
      const page = await windowPage({ context });
      await page.emulateTimezone(zone);
      await page.evaluateOnNewDocument((name) => (window.expectedTimeZone = name), zone);
      return page;
    },
  });
  launcher.name = `Chromium in ${zone}`;
  return launcher;
}

const pure = 'test/{values,records,policy}/**/*.test.ts';

// What runs in Node too runs in one browser per time zone, all the rest in one; coverage counts both.
export default {
  ...base,
  files: undefined,
  browsers: undefined,
  groups: [
    { name: 'zones', files: [pure, 'test/gates/zone.test.ts'], browsers: zones.map(browserIn) },
    {
      name: 'elements',
      files: ['test/**/*.test.ts', `!${pure}`, '!test/gates/**', 'coverage/all-sources.test.ts'],
      browsers: base.browsers,
    },
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  reporters: [countingReporter('.cache/browser.json')],
  coverage: true,
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'json-summary'],
    reportDir: 'coverage',
  },
};
