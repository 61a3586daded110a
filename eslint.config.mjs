import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

// Rules of the house that no plugin knows. Each is a selector and what to do instead.
const forIn = {
  selector: 'ForInStatement',
  message: 'Pages plant enumerable properties: use Object.keys, Object.entries or a Map.',
};
const dates = [
  'NewExpression[callee.name="Date"]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"]',
  'MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]',
  'MemberExpression[property.name=/^toLocale(Date|Time)String$/]',
].map((selector) => ({
  selector,
  message: 'Dates are plain text: use src/values/dates.js or the session clock.',
}));
const enter = {
  selector: 'BinaryExpression[operator=/^[!=]==?$/] > Literal[value="Enter"]',
  message: 'An IME uses Enter too: ask src/elements/shared/keys.js.',
};
const stringify = {
  selector: 'MemberExpression[object.name="JSON"][property.name="stringify"]',
  message: 'A page may have planted Array.prototype.toJSON: use toJson of src/values/json.js.',
};
const templates = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(\\sstyle=|<style)/i]',
    message: 'Inline styles break a strict content security policy: use classes, parts or custom properties.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg|css)$/] TemplateElement[value.raw=/[^\\x00-\\x7f]/]',
    message: 'Templates are not escaped to ASCII: put the words into src/locales.',
  },
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/], CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/], ImportSpecifier[imported.name=/^unsafe(HTML|SVG)$/]',
    message: 'Markup from strings breaks trusted types: use html`…`.',
  },
];
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default ts.config(
  { ignores: ['dist/', 'coverage/', '.cache/', 'node_modules/', 'test/bench/', 'demo/legacy/vendor/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Page scripts, and functions that Node hands to a page.
    files: ['demo/**/*.js', 'test/**/*.{js,mjs}', 'scripts/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: ['demo/legacy/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, ...globals.jquery } },
    rules: { 'no-extend-native': 'off', 'no-unused-vars': 'off', 'no-var': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [
      ts.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      wc['flat/best-practice'],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Every element is defined in its own define.ts, under the tag its class file declares.
      'wc/file-name-matches-element': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [compat.configs['flat/recommended']],
    rules: restrict(forIn, ...dates, enter, stringify, ...templates),
  },
  // Lit calls the listeners of a template with the element as `this`.
  { files: ['src/elements/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['src/values/**/*.ts'], rules: restrict(forIn, enter, stringify, ...templates) },
  { files: ['src/values/json.ts'], rules: restrict(forIn, ...dates) },
  { files: ['src/session/clock.ts'], rules: restrict(forIn, enter, stringify, ...templates) },
  { files: ['src/elements/shared/keys.ts'], rules: restrict(forIn, ...dates, stringify, ...templates) },
  {
    // What only the tests of hostile pages and of bad input do.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      // chai-dom-diff types every `equal` as a promise; only its DOM comparisons are one.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }] },
      ],
      'no-extend-native': 'off',
    },
  },
);
