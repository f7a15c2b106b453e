import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { aliases } from '../../build/aliases.ts';

// The vault's own sources, as the tests see them.
const { module } = await runnerImport(fileURLToPath(new URL('bench.ts', import.meta.url)), {
  configFile: false,
  resolve: { alias: aliases },
});
try {
  await module.bench();
} catch (error) {
  console.error(`Not everything could be measured: ${error.message}`);
  process.exitCode = 1;
}
