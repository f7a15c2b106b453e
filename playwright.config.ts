import { defineConfig } from '@playwright/test';

const pictures = process.env['CASEKEEP_PICTURES'] !== undefined;

/**
 * End-to-end specs on Electron or on its stand-in, each test with a vault and a profile folder of its own: the built
 * app, and the stand-in with an app as small as possible. `npm run screenshots` runs the one that photographs.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: pictures ? 'screens/**/*.spec.ts' : ['e2e/**/*.spec.ts', 'standin/specs/**/*.spec.ts'],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure', trace: 'off' },
});
