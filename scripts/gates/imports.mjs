import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { at, bin, node } from '../lib/run.mjs';

/** One wrong import per rule; `from` imports `to`, and the rule named must notice. */
const planted = [
  ['values-looks-down-only', 'values/a.ts', '../records/b.js'],
  ['records-looks-down-only', 'records/a.ts', '../policy/rate.js'],
  ['policy-looks-down-only', 'policy/a.ts', '../data/b.js'],
  ['policy-looks-down-only', 'policy/c.ts', '../locales/b.js'],
  ['data-looks-down-only', 'data/a.ts', '../exchange/b.js'],
  ['exchange-looks-down-only', 'exchange/a.ts', '../policy/rate.js'],
  ['session-looks-down-only', 'session/a.ts', '../elements/b.js'],
  ['elements-looks-down-only', 'elements/a.ts', '../index.js'],
  ['locales-looks-down-only', 'locales/a.ts', '../policy/rate.js'],
  ['theme-looks-down-only', 'theme/a.ts', '../elements/b.js'],
  ['explain-reads-words', 'policy/explain.ts', '../session/b.js'],
  ['elements-hold-no-storage', 'elements/c.ts', '../data/b.js'],
  ['policy-index-is-for-users', 'elements/d.ts', '../policy/index.js'],
  ['entries-are-for-users', 'session/d.ts', '../define.js'],
  ['conformance-is-for-tests', 'data/d.ts', './conformance.js'],
  ['zod-in-schema-files', 'records/e.ts', 'zod/mini'],
  ['values-packages', 'values/e.ts', 'idb'],
  ['exchange-packages', 'exchange/e.ts', 'lit'],
  ['no-circle', 'values/f.ts', './f2.js'],
  ['no-tests-in-sources', 'values/g.ts', '../../test/x.js'],
  ['resolvable', 'values/h.ts', './nowhere.js'],
];

const targets = [
  'index.ts', 'define.ts', 'records/b.ts', 'policy/rate.ts', 'policy/index.ts', 'data/b.ts', 'data/conformance.ts',
  'exchange/b.ts', 'session/b.ts', 'elements/b.ts', 'locales/b.ts', '../test/x.ts',
]; // prettier-ignore

async function cruise(cwd, config) {
  const { code, output } = await node(
    bin('dependency-cruiser', 'depcruise'),
    ['src', '--config', config, '--output-type', 'json', '--no-progress'],
    { cwd },
  );
  try {
    return JSON.parse(output).summary;
  } catch {
    throw new Error(`dependency-cruiser stopped (${code}):\n${output}`);
  }
}

/** A small house with every wrong import in it; returns those that went unnoticed. */
async function plant() {
  const house = at('.cache/planted');
  await rm(house, { recursive: true, force: true });
  const put = async (file, text) => {
    const path = join(house, 'src', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  for (const file of targets) await put(file, 'export const x = 1;\n');
  await put('values/f2.ts', "import { x as y } from './f.js';\nexport const x = y;\n");
  for (const [, file, to] of planted)
    await put(file, `import { x as y } from '${to}';\nexport const x = y;\n`);
  await put('values/fine.ts', 'export const x = 1;\n');
  await put('session/fine.ts', "import { x as y } from '../policy/rate.js';\nexport const x = y;\n");
  await put('elements/fine.ts', "import type { x } from '../data/b.js';\nexport type X = typeof x;\n");
  await writeFile(join(house, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["src"] }\n');
  const { violations } = await cruise(house, at('.dependency-cruiser.mjs'));
  const missed = planted.filter(
    ([rule, file]) => !violations.some((v) => v.rule.name === rule && v.from === `src/${file}`),
  );
  const wrong = violations.filter((v) => v.from.endsWith('/fine.ts'));
  return [
    ...missed.map(([rule, file, to]) => `${rule} did not notice that ${file} imports ${to}`),
    ...wrong.map((v) => `${v.rule.name} complains of a right import: ${v.from} -> ${v.to}`),
  ];
}

/** The import directions of the design, and a proof that each rule notices. */
export default {
  name: 'imports',
  async run() {
    const { violations, totalCruised } = await cruise(at(), at('.dependency-cruiser.mjs'));
    const problems = [...violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`), ...(await plant())];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { note: `${totalCruised} files, ${planted.length} planted wrong imports noticed` };
  },
};
