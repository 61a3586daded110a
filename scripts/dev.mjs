import { watch } from 'node:fs';
import { install } from './lib/install.mjs';

install();
const { at } = await import('./lib/run.mjs');
const { build, buildClassic } = await import('./build.mjs');
const { serve } = await import('./lib/serve.mjs');

await build({ storybook: false });
const { origin } = await serve({ port: 8000, next: true });
console.log(
  `\n  ${origin}/ — the classic script is built anew when a file of src changes; reload the page.\n`,
);

let timer;
let working = false;
let again = false;

async function rebuild() {
  if (working) {
    again = true;
    return;
  }
  working = true;
  const start = performance.now();
  try {
    await buildClassic();
    console.log(`built in ${Math.round(performance.now() - start)} ms`);
  } catch (error) {
    console.error(error.message);
  }
  working = false;
  if (again) {
    again = false;
    await rebuild();
  }
}

watch(at('src'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(rebuild, 100);
});
