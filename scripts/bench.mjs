import { readdir } from 'node:fs/promises';
import { install } from './lib/install.mjs';

// Reports and judges nothing: timing bounds are checked where an issue names them.
install();
const { at, node } = await import('./lib/run.mjs');
const { build } = await import('./build.mjs');
await build({ storybook: false, log: () => {} });
for (const file of (await readdir(at('test/bench'))).filter((name) => name.endsWith('.bench.mjs'))) {
  const { code, output } = await node(at(`test/bench/${file}`));
  console.log(output);
  if (code !== 0) process.exitCode = 1;
}
