import { fileURLToPath } from 'node:url';

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The import names of the layers, for the bundler and the test runner; `tsconfig.base.json` says the same to the compiler. */
export const aliases = {
  '@contract': folder('contract'),
  '@domain': folder('domain'),
  '@vault': folder('main/vault'),
  '@shell': folder('main/shell'),
  '@renderer': folder('renderer'),
};
