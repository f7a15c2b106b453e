import react from '@vitejs/plugin-react';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { aliases } from './build/aliases.ts';

const root = import.meta.dirname;
const vault = 'tests/{vault,cli,faults,standin,support}/**/*.test.ts';

/**
 * Files that need a process of their own: those that put something else in a module's place, which others would find
 * there too, and those in which Argon2id stays at its price.
 */
const alone = globSync(vault, { cwd: root }).filter(
  (file) =>
    /[\\/]vault[\\/](?:keys|fixtures)[\\/]/.test(file) ||
    readFileSync(join(root, file), 'utf8').includes('vi.mock('),
);

const node = { resolve: { alias: aliases } };

/** One project a stage: `unit` needs neither the database driver nor a browser, `vault` opens real encrypted vaults. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        ...node,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{architecture,build,contract,domain,shell,preload}/**/*.test.ts'],
        },
      },
      {
        ...node,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        ...node,
        test: {
          name: 'vault',
          environment: 'node',
          include: [vault],
          exclude: alone,
          setupFiles: ['tests/support/deriveQuickly.ts'],
          // Loading the vault's modules once for many files halves what the stage costs.
          isolate: false,
        },
      },
      {
        ...node,
        test: {
          name: 'vault alone',
          environment: 'node',
          include: alone,
          setupFiles: ['tests/support/deriveQuickly.ts'],
        },
      },
      {
        ...node,
        test: {
          name: 'interop',
          environment: 'node',
          include: ['tests/interop/**/*.test.ts'],
        },
      },
      {
        ...node,
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
