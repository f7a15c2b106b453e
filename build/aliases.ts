import { fileURLToPath } from 'node:url';
import { aliasFolders } from './layers.mjs';

/** The import names of the layers as absolute folders, for the bundler and the test runner. */
export const aliases = Object.fromEntries(
  Object.entries(aliasFolders).map(([name, folder]) => [
    name,
    fileURLToPath(new URL(`../${folder}`, import.meta.url)),
  ]),
);
