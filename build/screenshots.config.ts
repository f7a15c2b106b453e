import { defineConfig } from '@playwright/test';
import shared from '../playwright.config.ts';

/** The same browser and app as the specs, pointed at the one that photographs every screen. */
export default defineConfig({ ...shared, testDir: '../tests/screens', outputDir: '../test-results/screens' });
