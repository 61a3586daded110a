import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { parseSync } from 'rolldown/utils';
import { classicScript, lateEnglish, partsFolder, scriptAndParts } from './lib/classic-script.mjs';
import { at, bin, node } from './lib/run.mjs';

/** The classic script's floor: Chromium 88, and nothing newer than ES2020. */
const classicTarget = ['es2020', 'chrome88', 'firefox115', 'safari16.4'];
const manifest = async () => JSON.parse(await readFile(at('package.json'), 'utf8'));
/** Whether a module is of a package, or is one file of a package. */
const isFrom = (name) => (id) => {
  const path = id.replaceAll('\\', '/');
  return path.includes(`/node_modules/${name}/`) || path.endsWith(`/node_modules/${name}.js`);
};

/**
 * Pages plant enumerable properties on Object.prototype; the `for…in` loops of dependencies (zod, papaparse) and of the
 * bundler's own helpers would walk them. In what we bundle they walk own keys. The gate `sizes` proves that no
 * `for…in` is left.
 */
const ownKeysOnly = {
  name: 'own-keys-only',
  transform: {
    filter: { id: /node_modules|rolldown\/runtime/ },
    handler: (code) => {
      const out = code.replace(
        /\bfor\s*\(\s*((?:const|let|var)\s+)?([\w$]+)\s+in\s+([\w$.[\]]+|\$\{[\w$]+\})\s*\)/g,
        'for ($1$2 of Object.keys($3 || {}))',
      );
      return out === code ? null : { code: out, map: null };
    },
  },
};

/** Every tagged template of a syntax tree. */
function* taggedTemplates(tree) {
  if (Array.isArray(tree)) for (const item of tree) yield* taggedTemplates(item);
  else if (tree !== null && typeof tree === 'object') {
    if (tree.type === 'TaggedTemplateExpression') yield tree;
    for (const key of Object.keys(tree)) yield* taggedTemplates(tree[key]);
  }
}

const shorter = {
  css: (text) => text.replace(/\s*\n\s*/g, ' ').replace(/\s*([{};,])\s*/g, '$1'),
  // One space stays where a line broke: it counts between inline elements.
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
};

/** Takes line breaks and indentation out of the templates of our sources. */
const compactTemplates = {
  name: 'compact-templates',
  transform: {
    filter: { id: /src[\\/].*\.ts$/, code: /(html|svg|css)`/ },
    handler(code, id, { magicString }) {
      for (const { tag, quasi } of taggedTemplates(parseSync(id, code).program)) {
        const shorten = tag.name === 'css' ? shorter.css : shorter.html;
        if (!/^(html|svg|css)$/.test(tag.name)) continue;
        for (const { start, end } of quasi.quasis) {
          const text = code.slice(start, end);
          if (shorten(text) !== text) magicString.overwrite(start, end, shorten(text));
        }
      }
      return { code: magicString };
    },
  },
};

/** Puts one source file in the place of another wherever it is imported. */
const replaceModule = (from, to) => ({
  name: 'replace-module',
  resolveId: {
    order: 'pre',
    async handler(source, importer, options) {
      if (!importer || !source.endsWith(basename(from).replace(/\.ts$/, '.js'))) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === at(from) ? at(to) : null;
    },
  },
});

function onLog(level, log, handler) {
  if (level === 'warn') throw new Error(`${log.code ?? 'warning'}: ${log.message}`);
  handler(level, log);
}

const input = (options) => ({
  cwd: at(),
  tsconfig: at('tsconfig.json'),
  logLevel: 'warn',
  onLog,
  ...options,
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, ...options.resolve },
});

/** A bundle for browsers without a module loader's help: nothing external, syntax lowered. */
export async function bundleForBrowsers(options) {
  return rolldown(
    input({
      ...options,
      platform: 'browser',
      resolve: { conditionNames: ['production', 'browser', 'import', 'module', 'default'] },
      transform: { target: classicTarget, define: { 'process.env.NODE_ENV': '"production"' } },
      plugins: [ownKeysOnly, compactTemplates, ...(options.plugins ?? [])],
    }),
  );
}

const compact = { minify: true, codeSplitting: false, charset: 'ascii', sourcemap: true, comments: false };

/** Packages whose code went into browser bundles of this build. */
const bundled = new Set();

function noteBundled(output) {
  for (const id of output.flatMap((part) => part.moduleIds ?? [])) {
    const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
    if (found) bundled.add(found[1]);
  }
}

function forbid(output, pkg, where) {
  const found = output.flatMap((part) => part.moduleIds ?? []).find(isFrom(pkg));
  if (found) throw new Error(`${where} must not contain ${pkg}, but it pulls in ${found}`);
}

/** Entries of package.json: name in dist -> source, read off `default` and `types`. */
export async function moduleEntries() {
  const { exports } = await manifest();
  const entries = {};
  for (const target of Object.values(exports)) {
    if (typeof target !== 'object') continue;
    const name = target.default.replace(/^\.\/dist\/|\.js$/g, '');
    entries[name] = target.types.replace('./dist/types/', 'src/').replace(/\.d\.ts$/, '.ts');
  }
  return entries;
}

function requireSources(files) {
  const missing = files.filter((file) => !existsSync(at(file)));
  if (missing.length > 0) throw new Error(`sources are missing: ${missing.join(', ')}`);
}

/** ES modules for bundlers and Node, one per entry, dependencies left to the user's installation. */
export async function buildModules() {
  const entries = await moduleEntries();
  requireSources(Object.values(entries));
  const { dependencies } = await manifest();
  const bundle = await rolldown(
    input({
      input: entries,
      external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      transform: { target: 'es2022' },
      preserveEntrySignatures: 'strict',
    }),
  );
  await bundle.write({
    dir: at('dist'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    charset: 'ascii',
    sourcemap: true,
  });
  await bundle.close();
}

/**
 * The one classic script of legacy pages, and beside it the parts that it loads when they are first needed. Lit must
 * be on a page once only, so it stays in the script; zod must not be in it.
 */
export async function buildClassic() {
  requireSources(['src/classic.ts']);
  const bundle = await bundleForBrowsers({
    input: { 'postal-care': at('src/classic.ts') },
    plugins: [
      replaceModule('src/elements/shared/english.ts', 'src/elements/shared/english.classic.ts'),
      // A badge needs its model at once: a part of its own would be one more request on every page.
      replaceModule('src/elements/tier-badge/load-model.ts', 'src/elements/tier-badge/load-model.classic.ts'),
      lateEnglish,
      classicScript,
    ],
  });
  const { output } = await bundle.write({
    ...compact,
    dir: at('dist'),
    format: 'es',
    ...scriptAndParts(at('src/classic.ts')),
  });
  await bundle.close();
  noteBundled(output);
  const script = output.find(({ fileName }) => fileName === 'postal-care.js');
  const parts = output.filter((file) => file.type === 'chunk' && file !== script);
  forbid([script], 'zod', script.fileName);
  for (const core of ['lit-html/lit-html', '@lit/reactive-element/reactive-element']) {
    for (const part of parts) forbid([part], core, part.fileName);
  }
}

/** Declarations of every source into dist/types. */
export async function buildTypes() {
  const { code, output } = await node(bin('typescript', 'tsc'), ['-p', 'tsconfig.build.json']);
  if (code !== 0) throw new Error(`declarations could not be written:\n${output}`);
}

/** Copies the built-in packs beside the scripts, each checked by the reader that users have. */
export async function buildPacks() {
  const { parsePack } = await import(`${pathToFileURL(at('dist/policy.js'))}?${Date.now()}`);
  const files = (await readdir(at('src/policy/packs'))).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error('src/policy/packs holds no pack');
  await mkdir(at('dist/packs'), { recursive: true });
  for (const name of files) {
    const text = await readFile(at('src/policy/packs', name), 'utf8');
    try {
      parsePack(JSON.parse(text));
    } catch (error) {
      throw new Error(`src/policy/packs/${name} is not a valid pack: ${error.message}`, { cause: error });
    }
    await writeFile(at('dist/packs', name), text);
  }
}

/** The notices that the licences of bundled packages ask for. */
export async function buildNotices() {
  const notices = [];
  for (const name of [...bundled].sort()) {
    const folder = at('node_modules', name);
    const { version, license } = JSON.parse(await readFile(at('node_modules', name, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} is bundled but carries no licence file`);
    const text = await readFile(at('node_modules', name, file), 'utf8');
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile(at('dist/third-party-licenses.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
}

/** The built files of the classic script, relative to the root. */
export const classicFiles = () => [
  'dist/postal-care.js',
  ...readdirSync(at(`dist/${partsFolder}`))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `dist/${partsFolder}/${name}`),
];

export async function buildStorybook() {
  const { code, output } = await node(
    bin('storybook'),
    ['build', '-o', 'dist/storybook', '--disable-telemetry', '--loglevel', 'warn'],
    { env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' } },
  );
  if (code !== 0) {
    // A half of it would look like a whole one.
    await rm(at('dist/storybook'), { recursive: true, force: true });
    throw new Error(`Storybook could not be built:\n${output}`);
  }
}

/** Everything of `npm run build`. */
export async function build({ storybook = true, log = console.log } = {}) {
  await rm(at('dist'), { recursive: true, force: true });
  const steps = [
    ['ES modules', buildModules],
    ['classic script', buildClassic],
    ['declarations', buildTypes],
    ['policy packs', buildPacks],
    ['licences', buildNotices],
    ...(storybook ? [['Storybook', buildStorybook]] : []),
  ];
  for (const [name, step] of steps) {
    const start = performance.now();
    await step();
    log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ storybook: !process.argv.includes('--no-storybook') }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
