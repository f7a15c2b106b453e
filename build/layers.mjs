/**
 * The layers of the project and what each may import: one table for the linter and for the test that walks the imports.
 *
 * @typedef {object} Layer
 * @property {string} folder the layer's folder (or file), relative to the project
 * @property {string[]} layers the folders it may import from
 * @property {'any' | string[]} packages the packages it may import
 * @property {boolean} node whether it may use Node's own modules
 * @property {string} because the reason, as told to whoever breaks it
 */

/** Packages that only one place may import; everybody else is refused them whatever their layer allows. */
export const guardedPackages = {
  electron: ['main/shell', 'main/index.ts', 'preload', 'tests'],
  'better-sqlite3': ['main/vault/database', 'tests'],
  '@journeyapps/sqlcipher': ['tests'],
};

/** @type {Layer[]} the most particular folder first */
export const layers = [
  {
    folder: 'contract',
    layers: ['contract'],
    packages: ['zod'],
    node: false,
    because: 'the contract is what every side agrees on: zod and nothing else',
  },
  {
    folder: 'domain',
    layers: ['domain', 'contract'],
    packages: [
      ...['temporal-polyfill', 'chrono-node', 'date-holidays', 'double-metaphone', 'zod'],
      ...['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
    ],
    node: false,
    because: 'the domain is pure rules: contract, libraries of dates and texts, no Node, no DOM',
  },
  {
    folder: 'renderer',
    layers: ['renderer', 'contract', 'domain'],
    packages: 'any',
    node: false,
    because: 'the renderer is a sandboxed page: contract and domain, no Node, no Electron',
  },
  {
    folder: 'preload',
    layers: ['preload', 'contract'],
    packages: ['electron', 'zod'],
    node: false,
    because: 'the bridge is two frozen functions in one bundled file',
  },
  {
    folder: 'main/shell',
    layers: ['main/shell', 'contract'],
    packages: ['electron', 'zod'],
    node: true,
    because: 'the shell holds no SQL, no keys and no rules; it talks to the vault by messages',
  },
  {
    folder: 'main/index.ts',
    layers: ['main/shell', 'contract'],
    packages: ['electron'],
    node: true,
    because: 'the entry is the start-up order and nothing else',
  },
  {
    folder: 'main/vault',
    layers: ['main/vault', 'contract', 'domain'],
    packages: 'any',
    node: true,
    because: 'the vault is plain Node and runs without Electron',
  },
  {
    folder: 'main/cli',
    layers: ['main/cli', 'main/vault', 'contract', 'domain', 'package.json'],
    packages: 'any',
    node: true,
    because: 'the command line is the same vault without a window',
  },
  {
    folder: 'build',
    layers: ['build', 'main/vault/documents/fonts'],
    packages: 'any',
    node: true,
    because: 'the launchers start the app, they are no part of it',
  },
];

/** Import names of folders, as in `tsconfig.base.json`. */
export const aliasFolders = {
  '@contract': 'contract',
  '@domain': 'domain',
  '@vault': 'main/vault',
  '@shell': 'main/shell',
  '@renderer': 'renderer',
};
