import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { heading, rail } from './fields';
import { words } from './words';

/** Opens a case from the list. */
export async function openCaseOnScreen(page: Page, codeName: string): Promise<void> {
  await rail(page, words.frame.cases).click();
  await page.getByRole('grid').getByRole('link', { name: codeName, exact: true }).click();
  await expect(heading(page, codeName)).toBeVisible();
}

/** Answers the computer's dialog for saving in place of a person. */
export async function stubSaving(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Goes to an address of the app, and waits until its screen stands. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByText(words.common.loading)).toHaveCount(0);
  // What was asked of the vault before is answered before; then the screen is as it will stay.
  await page.evaluate(async () => {
    for (let before = ''; before !== document.body.innerHTML;) {
      before = document.body.innerHTML;
      await window.casekeep.invoke('vault.status', {});
      await new Promise(requestAnimationFrame);
    }
  });
}
