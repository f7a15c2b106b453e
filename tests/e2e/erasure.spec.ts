import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCaseOnScreen, stubSaving } from './support/caseScreen';
import { button, field, link, option } from './support/fields';
import { mouse } from './support/hands';
import { sample } from '../support/records';
import { batch, initVault, openConsultedCase } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { caseFile, erasure } = words;

test('a misfiled record and then the whole case are erased for good, each with a certificate', async ({
  start,
  places,
  marker,
}) => {
  test.slow();
  initVault(places);
  const { case: id, codeName } = openConsultedCase(places, `${marker} was followed.`);
  batch(places, [
    { verb: 'record', case: id, kind: 'note', data: { ...sample.note, text: `${marker}: of another case.` } },
  ]);
  const { app, page } = await start();
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);

  await test.step('a record that was entered in error is erased from History', async () => {
    await page.getByText('of another case').first().waitFor();
    await page.getByRole('button', { name: /^Mark Note.* as entered in error$/ }).click();
    const marking = page.getByRole('dialog');
    await field(marking, caseFile.errorReason).fill('Written in the wrong case.');
    await button(marking, caseFile.errorSubmit).click();
    await expect(marking).toBeHidden();
    await link(page, caseFile.view.history).click();
    await button(page, erasure.eraseRecord).click();
    const dialog = page.getByRole('dialog', { name: erasure.recordTitle });
    await option(dialog, erasure.ground, erasure.grounds.misfiled).click();
    await field(dialog, erasure.reason).fill('It belongs to another case.');
    // Not before it is confirmed.
    await button(dialog, erasure.submit).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('checkbox', { name: erasure.confirmed }).click();
    const file = join(places.papers, 'record.pdf');
    await stubSaving(app, file);
    await button(dialog, erasure.submit).click();
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByText('It belongs to another case.')).toBeVisible();
    await expect(page.getByText('of another case.')).toHaveCount(0);
  });
  await test.step('the case is erased, and the list stands without it', async () => {
    await link(page, caseFile.view.file).click();
    await button(page, erasure.eraseCase).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(codeName);
    await option(dialog, erasure.ground, erasure.grounds.request).click();
    await field(dialog, erasure.reason).fill('The reporter asked for it.');
    await dialog.getByRole('checkbox', { name: erasure.confirmed }).click();
    await stubSaving(app, join(places.papers, 'case.pdf'));
    await button(dialog, erasure.submit).click();
    await expect(page.getByRole('heading', { level: 1, name: words.cases.title })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('link', { name: codeName, exact: true })).toHaveCount(0);
    await expect(page.getByText(marker)).toHaveCount(0);
  });
});
