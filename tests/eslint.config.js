import litA11y from 'eslint-plugin-lit-a11y';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a strict content security policy or Trusted Types would refuse in a real page. */
const REFUSED_BY_STRICT_PAGES = [
  { selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]", message: 'A style attribute breaks style-src; set styles through CSSOM or a class.' },
  { selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/]", message: 'A style element breaks style-src; use static styles.' },
  { selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\son[a-z]+\\s*=/]", message: 'An inline handler breaks script-src; use @event.' },
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: 'Markup from a string dies under Trusted Types; render with Lit.' },
  { selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]", message: 'Markup from a string dies under Trusted Types; render with Lit.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]", message: 'document.write dies under Trusted Types.' },
  { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", message: 'A style attribute breaks style-src; use style.setProperty.' },
];

const REFUSED_IMPORTS = {
  paths: [
    { name: 'lit/directives/style-map.js', message: 'styleMap writes a style attribute on its first render, which style-src refuses.' },
    { name: 'lit/directives/unsafe-html.js', message: 'Markup from a string dies under Trusted Types.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Markup from a string dies under Trusted Types.' },
    { name: 'd3-dsv', importNames: ['csvParse', 'tsvParse', 'autoType'], message: 'parse compiles a function; use parseRows.' },
  ],
  patterns: [{ group: ['d3-selection', 'd3-axis', 'd3-brush', 'd3-zoom', 'd3-transition'], message: 'Lit owns the DOM, d3 owns the numbers.' }],
};

export default tseslint.config(
  // Settings and tools in plain JavaScript are read by people and run by tests.
  { ignores: ['**/*.js', '**/*.mjs', '**/*.cjs', '**/*.json', '**/*.html', '**/*.md', '**/*.mdx', 'dist/**', 'storybook-static/**', 'tests/hosts/frameworks/**'] },
  { basePath: ROOT, extends: tseslint.configs.recommendedTypeChecked, files: ['**/*.ts'] },
  {
    basePath: ROOT,
    files: ['**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // The tests' settings take in src: one program of types instead of two. What src may use is told by `npm run typecheck`.
    languageOptions: { parserOptions: { project: path.join(ROOT, 'tests/tsconfig.json'), tsconfigRootDir: ROOT } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      // Safari drops the role of a list without markers, a dialog moves focus to what it marks, and options are worked by the
      // keys of their listbox; axe and a keyboard test judge each element in a real page.
      'lit-a11y/no-redundant-role': 'off',
      'lit-a11y/no-autofocus': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      // `'PT0S' | string` names the usual value for the reader.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // An async method without an await turns what it throws into a rejection, as its contract promises.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  {
    basePath: ROOT,
    files: ['src/**/*.ts'],
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }],
      'no-restricted-syntax': ['error', ...REFUSED_BY_STRICT_PAGES],
      'no-restricted-imports': ['error', REFUSED_IMPORTS],
    },
  },
  {
    // Tests and stories provoke what the library must withstand, and their frameworks type things loosely.
    basePath: ROOT,
    files: ['tests/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts', 'vite.config.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'lit/no-legacy-template-syntax': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  { basePath: ROOT, files: ['src/cli/**/*.ts', 'src/page/register-element.ts', 'src/page/register-late.ts', 'tests/silence.ts', 'tests/bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
