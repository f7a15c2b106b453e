import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './build/aliases.ts';

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
          include: ['tests/{vault,cli,intake,documents,faults,standin,support}/**/*.test.ts'],
          setupFiles: ['tests/support/rememberDerivations.ts'],
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
