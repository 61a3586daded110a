/** Drops what is not for users: private and protected members, `#names`, `_names`, and anything marked @internal. */
const publicMembersOnly = () => ({
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = (member) =>
      !['private', 'protected'].includes(member.privacy) &&
      !/^[#_]/.test(member.name ?? '') &&
      !member.internal;
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.attributes)
          declaration.attributes = declaration.attributes.filter((a) => !a.internal);
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
  exclude: ['src/elements/**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly(), publishedPaths()],
};
