import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { at, bin, node } from './lib/run.mjs';

const file = at('custom-elements.json');

/** Analyses the sources into .cache; returns the path of the new manifest. */
async function analyse() {
  await mkdir(at('.cache/manifest'), { recursive: true });
  const { code, output } = await node(bin('@custom-elements-manifest/analyzer', 'cem'), [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--outdir',
    '.cache/manifest',
    '--quiet',
  ]);
  const made = at('.cache/manifest/custom-elements.json');
  if (code !== 0 || !existsSync(made)) throw new Error(`the sources could not be analysed:\n${output}`);
  return made;
}

/** Writes custom-elements.json from the doc comments of the elements. */
export async function writeManifest() {
  await copyFile(await analyse(), file);
}

/** Throws when custom-elements.json is not what the sources say. */
export async function checkManifest() {
  const made = await readFile(await analyse(), 'utf8');
  const kept = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (JSON.stringify(JSON.parse(made)) !== (kept && JSON.stringify(JSON.parse(kept)))) {
    throw new Error('custom-elements.json is not what the sources say: run npm run manifest and commit it.');
  }
  return JSON.parse(made);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const work = process.argv.includes('--check') ? checkManifest : writeManifest;
  await work().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
