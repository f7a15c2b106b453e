import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './build/aliases.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What runs in plain Node or in Electron's main process; the only place that knows the entry points. */
const mainEntries: Record<string, string> = {
  index: 'main/index.ts',
  vault: 'main/vault/index.ts',
  renderWorker: 'main/vault/documents/renderWorker.ts',
  cli: 'main/cli/index.ts',
};

const presentEntries = Object.fromEntries(
  Object.entries(mainEntries)
    .map(([name, path]): [string, string] => [name, at(path)])
    .filter(([, path]) => existsSync(path)),
);

export default defineConfig({
  main: {
    resolve: { alias: aliases },
    build: {
      outDir: 'out/main',
      // Every package of `dependencies` stays outside: the native ones cannot be bundled, the others need not be.
      externalizeDeps: true,
      sourcemap: false,
      rolldownOptions: {
        input: presentEntries,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias: aliases },
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file: its `require` knows no packages.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias: aliases },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Nothing is inlined as data: and no polyfill script is added, so the content security policy can stay strict.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
