/** Reads `defineElement('postal-…', Class)` of the define files the way the analyzer reads customElements.define. */
const definitions = () => ({
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
    const [tag, element] = node.arguments;
    if (!tag || !element || !ts.isStringLiteral(tag)) return;
    const folder = /^(src\/elements\/([^/]+))\/define\.ts$/.exec(moduleDoc.path.replace(/^\//, ''));
    if (!folder) return;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.getText(), module: `${folder[1]}/${folder[2]}.ts` },
    });
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { name, declaration } of modules.flatMap((m) => m.exports ?? []).filter(isDefinition)) {
      const module = modules.find((m) => m.path === declaration.module);
      const element = module?.declarations?.find((d) => d.name === declaration.name);
      if (!element)
        throw new Error(`${name} is defined by ${declaration.name}, which ${declaration.module} lacks`);
      Object.assign(element, { tagName: name, customElement: true });
    }
  },
});

const isDefinition = (entry) => entry.kind === 'custom-element-definition';

/** Drops what is not for users: private and protected members, `#names`, `_names`, the platform's callbacks, @internal. */
const publicMembersOnly = () => ({
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = (member) =>
      !member.static &&
      !member.internal &&
      !['private', 'protected'].includes(member.privacy) &&
      !/^[#_]|Callback$/.test(member.name);
    for (const module of customElementsManifest.modules) {
      module.declarations = (module.declarations ?? []).filter((d) => d.tagName);
      for (const element of module.declarations) {
        element.members = (element.members ?? []).filter(isPublic);
        // What is dispatched under a variable's name is guessed by the analyzer; @fires says it right.
        element.events = (element.events ?? []).filter(({ description }) => description);
        // Base classes are no part of the package's entries.
        delete element.superclass?.module;
        for (const entry of [...element.members, ...(element.attributes ?? [])]) delete entry.inheritedFrom;
      }
    }
  },
});

/** Keeps modules that have an element, and names them by the file users import: dist/<element>.js. */
const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const published = (path) =>
      path
        .replace(/^src\/elements\/([^/]+)\/define\.ts$/, 'dist/$1/define.js')
        .replace(/^src\/elements\/([^/]+)\/\1\.ts$/, 'dist/$1.js');
    const rename = (node) => {
      if (Array.isArray(node)) return node.forEach(rename);
      if (node === null || typeof node !== 'object') return;
      for (const key of ['path', 'module']) {
        if (typeof node[key] === 'string') node[key] = published(node[key].replace(/^\//, ''));
      }
      Object.values(node).forEach(rename);
    };
    const isPublished = (module) =>
      (module.declarations ?? []).some((d) => d.customElement && d.tagName) ||
      /\/define\.ts$/.test(module.path);
    manifest.modules = manifest.modules.filter(isPublished);
    rename(manifest);
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/**/*.styles.ts', 'src/elements/shared/define-element.ts'],
  litelement: true,
  packagejson: false,
  plugins: [definitions(), publicMembersOnly(), publishedPaths()],
};
