import { existsSync } from 'node:fs';
import { install } from './lib/install.mjs';

install();
const { at, bin, node } = await import('./lib/run.mjs');
const { writeManifest } = await import('./manifest.mjs');

// Storybook's tables are read from the manifest.
if (!existsSync(at('custom-elements.json'))) await writeManifest();
const { code } = await node(
  bin('storybook'),
  ['dev', '--port', '6006', '--disable-telemetry', ...process.argv.slice(2)],
  { show: true, env: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
);
process.exitCode = code;
