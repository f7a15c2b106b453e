import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { aliases } from '../../build/aliases.ts';

// The vault's own sources, as the tests see them.
const { module } = await runnerImport(fileURLToPath(new URL('bench.ts', import.meta.url)), {
  configFile: false,
  resolve: { alias: aliases },
});
await module.bench();
