import { defineConfig } from '@playwright/test';

/** End-to-end specs: the built app, on Electron or on its stand-in, each test with a vault and a profile folder of its own. */
export default defineConfig({
  // `npm run screenshots` runs the one spec that photographs every screen.
  testDir: process.env['CASEKEEP_PICTURES'] === undefined ? 'tests/e2e' : 'tests/screens',
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
