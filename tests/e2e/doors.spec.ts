import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubSaving } from './support/caseScreen';
import { button, heading, rail } from './support/fields';
import { mouse } from './support/hands';
import { putPaper } from './support/places';
import { initVault } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { cases, caseFile, intake, oldCases } = words;

test('a table of old cases is looked at, tried, and taken in; refused rows say why', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { page } = await start();
  await unlock(page, mouse);
  await button(page, cases.newCase).click();
  await page.getByRole('link', { name: intake.oldCases }).click();
  const table = [
    'Case no.;Date received;Channel;Report;Outcome',
    `1;02.03.2019;Telefon;${marker} he followed me.;Banned`,
    `2;31.02.2019;letter;${marker} again.;`,
  ].join('\r\n');
  await page.getByLabel(oldCases.choose).setInputFiles(putPaper(places, 'old.csv', table));
  await expect(page.getByLabel(oldCases.field.words)).toHaveValue('Report');
  await expect(page.getByLabel(oldCases.dates)).toHaveValue('day-first');
  await button(page, oldCases.try).click();
  await expect(page.getByText(oldCases.tried_one)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(oldCases.reason.dateUnreadable) })).toBeVisible();
  await button(page, oldCases.import.replace('{{count}}', '1')).click();
  await expect(page.getByText(oldCases.opened_one)).toBeVisible();
  await page.getByRole('link', { name: oldCases.toCases }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
});

test('the blank form is saved, filled in and comes back as a case', async ({ start, places, marker }) => {
  initVault(places);
  const { app, page } = await start();
  await unlock(page, mouse);
  await button(page, cases.newCase).click();
  const saved = join(places.papers, 'form.txt');
  await stubSaving(app, saved);
  await button(page, intake.blank.text).click();
  await expect.poll(() => existsSync(saved)).toBe(true);
  const filled = readFileSync(saved, 'utf8').replace(/(\[words\][^]*?Answer:)/, `$1 ${marker} at the lift.`);
  await page.getByLabel(intake.chooseMail).setInputFiles(putPaper(places, 'filled.txt', filled));
  await button(page.getByRole('dialog'), intake.form.came.letter).click();
  const arrived = page.getByRole('region', { name: intake.arriving });
  await arrived.getByRole('link').click();
  await expect(page.getByText(`${marker} at the lift.`).first()).toBeVisible();
  await expect(
    heading(page.getByRole('region', { name: caseFile.section.evidence }), caseFile.section.evidence),
  ).toBeVisible();
  await rail(page, words.frame.cases).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
});
