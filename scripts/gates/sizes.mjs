import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { bundleForBrowsers, classicFiles } from '../build.mjs';
import { at, bin, node } from '../lib/run.mjs';

const limits = { classic: 60_000, badge: 10_000 };
const zip = (text) => gzipSync(text, { level: 9 }).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** What must not stand in a script for old and hostile pages: code from strings, and for…in over planted properties. */
function forbidden(program, text) {
  const found = [];
  const visit = (item) => {
    if (Array.isArray(item)) return item.forEach(visit);
    if (item === null || typeof item !== 'object') return;
    const isCode = item.type === 'Identifier' && (item.name === 'eval' || item.name === 'Function');
    if (isCode || item.type === 'ForInStatement') {
      found.push(`…${text.slice(Math.max(0, item.start - 40), item.start + 40)}…`);
    }
    for (const key of Object.keys(item)) visit(item[key]);
  };
  visit(program.body);
  return found;
}

async function checkScript(file) {
  const text = await readFile(at(file), 'utf8');
  const problems = [];
  const foreign = /[^\x00-\x7f]/.exec(text); // eslint-disable-line no-control-regex
  if (foreign)
    problems.push(`${file} is not pure ASCII: …${text.slice(foreign.index - 40, foreign.index + 20)}…`);
  const sourceType = file === 'dist/postal-care.js' ? 'script' : 'module';
  try {
    const program = parse(text, { ecmaVersion: 2020, sourceType });
    problems.push(
      ...forbidden(program, text).map((where) => `${file} holds eval, Function or for…in: ${where}`),
    );
  } catch (error) {
    problems.push(`${file} is not ES2020: ${error.message}`);
  }
  return problems;
}

/** Library features newer than ES2020 that the syntax check cannot see. */
async function checkFeatures(files) {
  const { code, output } = await node(bin('es-check'), [
    'es2020',
    '--checkFeatures',
    '--module',
    // @lit/context; Chromium 84, Firefox 79 and Safari 14.1 have it.
    '--ignore',
    'WeakRef',
    ...files.map((f) => `./${f}`),
  ]);
  return code === 0 ? [] : [output];
}

/** Bytes of the badge with Lit as a page loads it first: its static import graph, minified, without the lazy parts. */
async function badgeSize() {
  const bundle = await bundleForBrowsers({ input: at('src/elements/tier-badge/define.ts') });
  const { output } = await bundle.generate({ format: 'es', minify: true, charset: 'ascii', comments: false });
  await bundle.close();
  const parts = new Map(output.filter((o) => o.type === 'chunk').map((o) => [o.fileName, o]));
  const loaded = new Set();
  const load = (name) => {
    if (loaded.has(name) || !parts.has(name)) return;
    loaded.add(name);
    parts.get(name).imports.forEach(load);
  };
  output.filter((o) => o.isEntry).forEach((o) => load(o.fileName));
  return [...loaded].reduce((sum, name) => sum + zip(parts.get(name).code), 0);
}

/** What the classic script is made of: folder or package -> gzip of its part alone, dearest first. */
async function shares(text) {
  const map = new SourceMap(JSON.parse(await readFile(at('dist/postal-care.js.map'), 'utf8')));
  const parts = new Map();
  text.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const source = map.findEntry(row, column).originalSource ?? 'without source';
      const part = source
        .replace(/^(\.\.\/)*(node_modules|src)\//, '')
        .replace(/^((elements|locales|@[^/]+)\/[^/]+|[^/]+).*$/, '$1');
      parts.set(part, (parts.get(part) ?? '') + line[column]);
    }
  });
  return [...parts]
    .map(([part, piece]) => [part, zip(piece)])
    .sort((a, b) => b[1] - a[1])
    .map(([part, size]) => `    ${kilo(size).padStart(8)}  ${part}`)
    .join('\n');
}

/** Budgets and what the scripts of old pages are made of. */
export default {
  name: 'sizes',
  async run() {
    const problems = [];
    for (const file of classicFiles()) problems.push(...(await checkScript(file)));
    problems.push(...(await checkFeatures(classicFiles())));
    const text = await readFile(at('dist/postal-care.js'), 'utf8');
    const classic = zip(text);
    const badge = await badgeSize();
    if (classic > limits.classic)
      problems.push(
        `classic script: ${kilo(classic)} gzip, at most ${kilo(limits.classic)}\n${await shares(text)}`,
      );
    if (badge > limits.badge)
      problems.push(`badge entry: ${kilo(badge)} gzip, at most ${kilo(limits.badge)}`);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { note: `classic ${kilo(classic)}, badge ${kilo(badge)} gzip` };
  },
};
