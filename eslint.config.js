import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';
import { aliasFolders, guardedPackages, layers } from './build/layers.mjs';

const typed = ['**/*.ts', '**/*.tsx'];
const shipped = ['contract/**', 'domain/**', 'main/**', 'preload/**', 'renderer/**'];
const tests = ['tests/**'];

/** What no shipped line may say, and why. */
const bans = [
  {
    selector: 'MemberExpression[property.name="openExternal"]',
    message: 'Nothing is handed to another program: an exported file is shown in its folder, not opened.',
  },
  {
    selector: 'CallExpression[callee.property.name="serialize"]',
    message: 'A serialized database is plaintext; back up by VACUUM INTO.',
  },
  {
    selector: 'CallExpression[callee.property.name="backup"]',
    message: 'The driver cannot key the target of a backup; back up by VACUUM INTO.',
  },
  {
    selector: 'MemberExpression[property.name="rekey"]',
    message: 'A vault is rekeyed by a new key generation, not in place.',
  },
  {
    selector: 'Literal[value=/\\brekey\\b/i]',
    message: 'A vault is rekeyed by a new key generation, not in place.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text of a report is never rendered as HTML.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text of a report is never rendered as HTML.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Ids and keys come from the operating system: node:crypto or crypto.getRandomValues.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of string literals.',
  },
];

/** These Mantine parts write <style> elements, which the content security policy refuses. */
const styleWritingParts = {
  name: '@mantine/core',
  importNames: ['AppShell', 'Grid', 'SimpleGrid', 'Flex', 'ColorSchemeScript'],
  message: 'It writes a <style> element, which the content security policy refuses: use a CSS module.',
};

/** @param {string} folder */
const filesOf = (folder) => (folder.endsWith('.ts') ? [folder] : [`${folder}/**`]);

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One layer's import bans, from the table in build/layers.mjs. */
const layerRules = layers.map((layer) => {
  const patterns = Object.entries(aliasFolders)
    .filter(([, folder]) => !layer.layers.includes(folder))
    .map(([alias]) => ({ regex: `^${alias}/`, message: layer.because }));
  patterns.push({ regex: '/(tests|out)/', message: 'No layer imports tests or built files.' });
  if (!layer.node) patterns.push({ regex: '^node:', message: layer.because });
  if (layer.packages !== 'any') {
    const allowed = [...layer.packages.map(escaped), '\\.', 'node:', ...Object.keys(aliasFolders)].join('|');
    patterns.push({ regex: `^(?!(?:${allowed}))`, message: layer.because });
  }
  const paths = Object.entries(guardedPackages)
    .filter(([, allowedIn]) => !allowedIn.some((folder) => layer.folder.startsWith(folder)))
    .map(([name]) => ({ name, message: layer.because }));
  const own = layer.folder === 'renderer' ? [...paths, styleWritingParts] : paths;
  return {
    name: `layer/${layer.folder}`,
    files: filesOf(layer.folder),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: own, patterns }] },
  };
});

export default defineConfig(
  {
    ignores: [
      'node_modules/**',
      'out/**',
      'dist/**',
      'demo/**',
      'coverage/**',
      'test-results/**',
      '.cache/**',
      'tests/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    // The compiler knows every global of each side; a list here would be a second truth.
    rules: { 'no-undef': 'off', eqeqeq: 'error' },
  },
  {
    files: typed,
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'build/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A caller names the schema's type where inference cannot reach it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      // There are no enums of ours; the one library that has some declares them const.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Reports come in every script: code points and combining marks are taken apart on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-misleading-character-class': 'off',
      // A `let` that begins with the safe answer stays safe when the way to it is changed.
      'no-useless-assignment': 'off',
    },
  },
  {
    files: shipped,
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...bans] },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y-x': a11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...a11y.configs.strict.rules,
      // A handler may be given an async function: its failure is shown by the query that runs it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The list library keeps its own state; it is used with that known.
      'react-hooks/incompatible-library': 'off',
    },
  },
  ...layerRules.map((rule) => ({ ...rule, plugins: { '@typescript-eslint': typescript.plugin } })),
  {
    // Only the database folder speaks to the driver.
    name: 'layer/main/vault/database',
    files: ['main/vault/database/**'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', message: 'The vault is plain Node and runs without Electron.' }] },
      ],
    },
  },
  {
    // Tests look behind every wall on purpose, and prove what must not be used.
    files: tests,
    rules: {
      // Playwright reads from a test's first argument which fixtures it wants: `{}` means none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      ...Object.fromEntries(
        [
          'no-unsafe-assignment',
          'no-unsafe-member-access',
          'no-unsafe-call',
          'no-unsafe-return',
          'no-unsafe-argument',
          'no-non-null-assertion',
          'unbound-method',
          // A spec tries on purpose what a page must not do.
          'no-implied-eval',
        ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
      ),
    },
  },
);
