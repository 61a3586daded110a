/** Writes the demo's files beside itself, in GB18030. Usage: node demo/data/write.mjs [seed]; needs `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { encodeGb18030 } from '../../dist/exchange.js';
import { brokenCsv } from './broken.mjs';
import { customersCsv, figuresCsv, generate } from './generator.mjs';

/** @param {number} [seed] an integer; @param {URL} [folder] */
export function writeDemoData(seed = 2026, folder = new URL('./', import.meta.url)) {
  const { customers, figures } = generate(seed);
  mkdirSync(folder, { recursive: true });
  const texts = {
    'customers.csv': customersCsv(customers),
    'figures.csv': figuresCsv(figures),
    'broken.csv': brokenCsv(figures),
  };
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(new URL(name, folder), encodeGb18030(text));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const seed = Number(process.argv[2] ?? 2026);
  if (!Number.isInteger(seed)) throw new Error('The seed must be an integer.');
  writeDemoData(seed);
}
