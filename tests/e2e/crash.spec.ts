import { openCaseOnScreen } from './support/caseScreen';
import { button, field, heading, link, rail } from './support/fields';
import { mouse } from './support/hands';
import { holdersOf } from './support/processes';
import { initVault, openCase } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';
import type { Page } from '@playwright/test';

const { caseFile, caseForms, fields, start: starting } = words;

async function beginNewCase(page: Page, typed: string): Promise<void> {
  await rail(page, words.frame.cases).click();
  await button(page, words.cases.newCase).click();
  await field(page, caseForms.report.words).fill(typed);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
}

async function wordsAreBack(page: Page, typed: string): Promise<void> {
  await rail(page, words.frame.cases).click();
  await button(page, words.cases.newCase).click();
  await expect(field(page, caseForms.report.words)).toHaveValue(typed);
  await expect(button(page, fields.draftDiscard)).toBeVisible();
}

test('words typed before the app was killed are back after the next start', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const typed = `${marker} was typed when the power failed.`;
  const before = await start();
  await unlock(before.page, mouse);
  await beginNewCase(before.page, typed);
  await before.killHard();

  const after = await start();
  await unlock(after.page, mouse);
  await wordsAreBack(after.page, typed);
});

test('words typed before the vault process died are back after unlocking', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const typed = `${marker} was typed when the vault died.`;
  const casekeep = await start();
  await unlock(casekeep.page, mouse);
  await beginNewCase(casekeep.page, typed);
  const [holder] = holdersOf(places.vault);
  if (holder === undefined) throw new Error('nobody holds the vault');
  const locked = await casekeep.nextWindow(async () => process.kill(holder, 'SIGKILL'));
  await expect(locked.getByText(starting.why.ended)).toBeVisible();
  await unlock(locked, mouse);
  await wordsAreBack(locked, typed);
});

test('a draft in a case is offered beside it, and is gone once it is recorded', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { codeName } = openCase(places, 'A report.');
  const before = await start();
  await unlock(before.page, mouse);
  await openCaseOnScreen(before.page, codeName);
  await link(before.page, caseFile.add.note).first().click();
  await field(before.page, caseForms.note.title).fill('A call');
  await field(before.page, caseForms.note.text).fill(`${marker} called again.`);
  await expect(before.page.getByText(/^Saved \d/)).toBeVisible();
  await before.killHard();

  const { page } = await start();
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);
  const drafts = page.getByRole('region', { name: caseFile.aside.drafts });
  await drafts.getByRole('link').click();
  await expect(field(page, caseForms.note.text)).toHaveValue(`${marker} called again.`);
  await button(page, caseForms.submitNew).click();
  await expect(heading(page, codeName)).toBeVisible();
  await expect(page.getByText(`${marker} called again.`)).toBeVisible();
  await expect(drafts).toHaveCount(0);
});
