import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { aliases } from '../../../build/aliases.ts';
import { inCache } from '../../../build/project.mjs';

/**
 * Bundles the process that is killed, from the sources as they are, once for one run of the tests.
 * @returns the file to start with Node. Inside the project, where its packages are found.
 */
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The vault's own sources get the quick derivation, which itself asks the real one. */
const quickDerivation = {
  name: 'quick-derivation',
  enforce: 'pre',
  resolveId: (source: string, importer?: string) =>
    source === '@node-rs/argon2' && importer !== beside('quickArgon2.ts') ? beside('quickArgon2.ts') : null,
} as const;

export async function buildWorker(): Promise<string> {
  mkdirSync(inCache('faults'), { recursive: true });
  const outDir = mkdtempSync(join(inCache('faults'), 'worker-'));
  await build({
    ssr: {
      noExternal: true,
      external: ['better-sqlite3', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'pdfjs-dist'],
    },
    ...{ configFile: false, logLevel: 'error', resolve: { alias: aliases }, plugins: [quickDerivation] },
    build: {
      ...{ ssr: beside('worker.ts'), outDir, emptyOutDir: true },
      ...{ minify: false, target: 'node24' },
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}
