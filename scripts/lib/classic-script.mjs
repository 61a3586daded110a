import { basename } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import { parseSync } from 'rolldown/utils';
import { at } from './run.mjs';

/** The folder beside the classic script that holds its parts. */
export const partsFolder = 'postal-care';

/** Where a part finds what the script shares with it; one table for each version, on the one object of the kit. */
const table = async () => {
  const { readFile } = await import('node:fs/promises');
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  return JSON.stringify(`parts ${version}`);
};

/** The English words of the classic script arrive later, as its part `index` of `locales/en`. */
export const lateEnglish = {
  name: 'late-english',
  async resolveId(source, importer) {
    if (!/\/en\/[\w-]+\.js$/.test(source) || !importer || /locales[\\/]en[\\/]/.test(importer)) return null;
    if (basename(source) === 'index.js') return null;
    return `\0late-english:${basename(source, '.js')}`;
  },
  load(id) {
    const [, name] = /^\0late-english:(.+)$/.exec(id) ?? [];
    if (!name) return null;
    const late = JSON.stringify(at('src/locales/late-sections.ts'));
    return `import { lateSection } from ${late};\nexport const words = lateSection(${JSON.stringify(name)});`;
  },
};

/**
 * Output options: in the script whatever is statically reachable from the entry, and what two of its parts share; a
 * part for each dynamic import.
 */
export function scriptAndParts(entry) {
  let inScript;
  const closure = (id, context, seen = new Set()) => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) closure(next, context, seen);
    return seen;
  };
  const decide = (context) => {
    const script = closure(entry, context);
    const late = [...script].flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
    const times = new Map();
    for (const part of new Set(late)) {
      for (const id of closure(part, context)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    times.forEach((count, id) => count > 1 && script.add(id));
    return script;
  };
  return {
    codeSplitting: {
      groups: [
        {
          debugName: 'script',
          name: (id, context) => ((inScript ??= decide(context)).has(id) ? 'script' : null),
        },
      ],
    },
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, name }) => {
      // Files called `define.ts` and `index.ts` are told apart by their folders.
      const [, folder] = /([^\\/]+)[\\/](?:define|index)\.ts$/.exec(facadeModuleId ?? '') ?? [];
      return `${partsFolder}/${folder ?? name}.js`;
    },
  };
}

/**
 * Turns a code-split ES build into a classic script and its parts. The script is wrapped in a function and puts what
 * its parts import from it into a table on `PostalCare`; it loads the parts by its own address, so that they are
 * found under `<base>`, plain HTTP and a strict policy. The parts stay modules and read the table.
 */
export const classicScript = {
  name: 'classic-script',
  async renderChunk(code, chunk) {
    const key = await table();
    const script = new RolldownMagicString(code, { filename: chunk.fileName });
    const { body } = parseSync(chunk.fileName, code).program;
    if (chunk.isEntry) wrapScript(script, body, key);
    else readTable(script, body, key);
    return { code: script.toString(), map: JSON.parse(script.generateMap({ hires: true }).toString()) };
  },
};

function wrapScript(script, body, key) {
  for (const { source } of dynamicImports(body)) {
    const name = JSON.stringify(source.value.replace(/^\.\//, ''));
    script.overwrite(source.start, source.end, `new URL(${name},postalCareBase).href`);
  }
  let shared = '';
  for (const node of body) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    shared = node.specifiers.map(({ local, exported }) => `${exported.name}:${local.name}`).join(',');
    script.remove(node.start, node.end);
  }
  // Read while the script runs: later there is no current script.
  script.prepend(
    '(function(){var postalCareBase=document.currentScript&&document.currentScript.src||document.baseURI;',
  );
  // A second copy leaves the table of the first: parts belong to the session that was configured.
  script.append(
    `;window.PostalCare[${key}]||Object.defineProperty(window.PostalCare,${key},{value:{${shared}},configurable:true})})();`,
  );
}

function readTable(part, body, key) {
  for (const node of body) {
    if (node.type !== 'ImportDeclaration' || !/\/postal-care\.js$/.test(node.source.value)) continue;
    const names = node.specifiers.map(({ imported, local }) => `${imported.name}:${local.name}`).join(',');
    part.overwrite(node.start, node.end, `const{${names}}=window.PostalCare[${key}];`);
  }
}

function* dynamicImports(tree) {
  if (Array.isArray(tree)) for (const item of tree) yield* dynamicImports(item);
  else if (tree !== null && typeof tree === 'object') {
    if (tree.type === 'ImportExpression') yield tree;
    for (const key of Object.keys(tree)) yield* dynamicImports(tree[key]);
  }
}
