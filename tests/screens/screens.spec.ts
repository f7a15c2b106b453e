import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { screensOf, seed } from '../e2e/support/addresses';
import { goTo } from '../e2e/support/caseScreen';
import { heading } from '../e2e/support/fields';
import { mouse } from '../e2e/support/hands';
import { unlock } from '../e2e/support/startScreens';
import { expect, test } from '../e2e/support/test';
import { words } from '../e2e/support/words';

/**
 * Photographs every screen of the route table on a practice vault. A screen that shows an error, or that breaks the
 * content security policy, fails. The pictures go to the folder named by CASEKEEP_PICTURES.
 */
const pictures = process.env['CASEKEEP_PICTURES'] ?? 'test-results/pictures';

const size = { width: 1280, height: 860 };

/** Photographs a screen whole: the window grows until nothing has to be scrolled. */
async function photograph(page: Page, name: string): Promise<void> {
  const height = await page.getByRole('main').evaluate((content) => content.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.setViewportSize(size);
}

test('the first start', async ({ start }) => {
  const { page } = await start();
  await page.setViewportSize(size);
  await expect(heading(page, words.start.firstTitle)).toBeVisible();
  await photograph(page, 'first-start');
});

test('every screen of the route table', async ({ start, places }) => {
  test.setTimeout(300_000);
  const passphrase = seed(places, 12);
  const screens = screensOf(places, passphrase);
  const { page } = await start();
  await page.setViewportSize(size);
  await expect(heading(page, words.start.unlockTitle)).toBeVisible();
  await photograph(page, 'unlock');
  await unlock(page, mouse, passphrase);
  for (const { name, address } of screens) {
    await goTo(page, address);
    await photograph(page, name);
    await expect.soft(page.getByRole('alert'), `${name} shows an error`).toHaveCount(0);
  }
});
