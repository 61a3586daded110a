// Who may know whom: values <- records <- { policy | data | exchange } <- session <- elements; the table in words stands in DESIGN.
const src = (folders) => `^src/(${folders})/`;

/** The files of policy that put reasons into words: explain and its helpers. */
const explain = '^src/policy/(explain|citation|params)\\.ts$';

/** Files below `src/<folder>/` may import from `src/` nothing but these folders, and of packages nothing but these. */
const room = (folder, { may = [], packages = [], except = [] }) => [
  {
    name: `${folder}-looks-down-only`,
    comment: `src/${folder} may import only ${[folder, ...may].join(', ')} of src.`,
    severity: 'error',
    from: { path: src(folder), ...(except.length ? { pathNot: except } : {}) },
    to: { path: '^src/', pathNot: src([folder, ...may].join('|')) },
  },
  {
    name: `${folder}-packages`,
    comment: `src/${folder} may use only these packages: ${packages.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: src(folder) },
    to: {
      dependencyTypes: [
        'npm',
        'npm-dev',
        'npm-optional',
        'npm-peer',
        'npm-bundled',
        'npm-no-pkg',
        'npm-unknown',
        'core',
      ],
      ...(packages.length ? { pathNot: `node_modules/(${packages.join('|')})/` } : {}),
    },
  },
];

export default {
  forbidden: [
    ...room('values', {}),
    ...room('records', { may: ['values'], packages: ['zod'] }),
    ...room('policy', {
      may: ['values', 'records'],
      packages: ['zod'],
      except: [explain],
    }),
    ...room('data', { may: ['values', 'records'], packages: ['idb'] }),
    ...room('exchange', { may: ['values', 'records'], packages: ['papaparse'] }),
    ...room('session', {
      may: ['values', 'records', 'policy', 'data', 'exchange'],
      packages: ['@lit/context', 'lit', '@lit/reactive-element'],
    }),
    ...room('elements', {
      may: ['values', 'records', 'policy', 'data', 'exchange', 'session', 'locales', 'theme'],
      packages: ['lit', 'lit-html', '@lit/reactive-element', '@lit/context'],
    }),
    ...room('locales', { may: ['values'] }),
    ...room('theme', { packages: ['lit', '@lit/reactive-element'] }),
    {
      name: 'explain-reads-words',
      comment: 'explain and its helpers may import locales besides values, records and policy.',
      severity: 'error',
      from: { path: explain },
      to: { path: '^src/', pathNot: src('values|records|policy|locales') },
    },
    {
      name: 'elements-hold-no-storage',
      comment:
        'Only session knows both a pack and a backend; an element may know the types of src/data and src/exchange.',
      severity: 'error',
      from: { path: src('elements') },
      to: { path: src('data|exchange'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'policy-index-is-for-users',
      comment: 'src/policy/index.ts carries zod; import single files of src/policy.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|policy/packs/index)\\.ts$' },
      to: { path: '^src/policy/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entries-are-for-users',
      comment: 'Nobody inside imports the entries; define and classic may import define files.',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/(index|define|classic)\\.ts$' },
    },
    {
      name: 'conformance-is-for-tests',
      comment: 'src/data/conformance.ts is the entry postal-care/testing; its suite serves nobody else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/data/(conformance\\.ts|suite/)' },
      to: { path: '^src/data/(conformance\\.ts|suite/)' },
    },
    {
      name: 'zod-in-schema-files',
      comment: 'zod stays in schema files and parse-pack, so that it stays out of the classic script.',
      severity: 'error',
      from: { path: '^src/', pathNot: '/(schema[^/]*|parse-pack)\\.ts$' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|demo|scripts|dist)/' },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
