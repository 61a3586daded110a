import { install } from './lib/install.mjs';
import { prepareBrowser } from './lib/browser.mjs';

/** Every gate, from cheap to dear. */
const all = [
  'prettier',
  'types',
  'imports',
  'manifest',
  'eslint',
  'node',
  'build',
  'sizes',
  'publint',
  'browser',
  'e2e',
  'stories',
];

function chosen(args) {
  const index = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (index < 0) return all;
  const value = args[index].includes('=') ? args[index].split('=')[1] : (args[index + 1] ?? '');
  const names = value.split(',').filter(Boolean);
  const unknown = names.filter((name) => !all.includes(name));
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(
      `--only takes some of: ${all.join(', ')}${unknown.length ? `; not ${unknown.join(', ')}` : ''}`,
    );
  }
  return all.filter((name) => names.includes(name));
}

try {
  const names = chosen(process.argv.slice(2));
  install();
  if (names.some((name) => ['browser', 'e2e', 'stories'].includes(name))) prepareBrowser();
  const { runGates } = await import('./lib/gates.mjs');
  process.exitCode = await runGates(names);
} catch (error) {
  console.log(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
