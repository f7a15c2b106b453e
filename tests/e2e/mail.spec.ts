import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openCaseOnScreen, stubSaving } from './support/caseScreen';
import { casekeep } from './support/command';
import { button, heading, rail } from './support/fields';
import { findTyped } from './support/findTyped';
import { mouse } from './support/hands';
import { putPaper } from './support/places';
import { initVault, openCase } from './support/sampleCase';
import { director, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { cases, caseFile, intake } = words;

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A mail with a picture attached, as a mail program saves it. */
const mailOf = (marker: string): string =>
  [
    'From: Rosa Vale <rosa@example.org>',
    'To: director@example.com',
    'Subject: What happened on Friday',
    'Date: Mon, 2 Nov 2026 09:30:00 -0600',
    `Message-ID: <${marker}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `${marker}: he waited at the lift again. Ich möchte, dass das aufhört.`,
    '--part',
    'Content-Type: image/png; name="lift.png"',
    'Content-Disposition: attachment; filename="lift.png"',
    'Content-Transfer-Encoding: base64',
    '',
    picture.toString('base64'),
    '--part--',
    '',
  ].join('\r\n');

/** Drops a file on the page, as from the computer's file manager. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text ?? ''], fileName ?? ''));
      return carried;
    },
    [name, content],
  );
  const place = page.getByRole('heading', { level: 1 });
  for (const event of ['dragenter', 'dragover', 'drop'])
    await place.dispatchEvent(event, { dataTransfer: transfer });
}

test('an e-mail becomes a case with its evidence, and the same e-mail is noticed', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const mail = mailOf(marker);
  const { page } = await start();
  await unlock(page, mouse);
  await button(page, cases.newCase).click();
  await page.getByLabel(intake.chooseMail).setInputFiles(putPaper(places, 'report.eml', mail));
  const arrived = page.getByRole('region', { name: intake.arriving });
  await arrived.getByRole('link').click();

  await expect(page.getByRole('list', { name: caseFile.phases })).toBeVisible();
  const codeName = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await expect(page.getByText(`${marker}: he waited at the lift again. Ich möchte`)).toBeVisible();
  const evidence = page.getByRole('region', { name: caseFile.section.evidence });
  await expect(evidence.getByText(sha256(mail))).toBeVisible();
  await expect(evidence.getByText(sha256(picture))).toBeVisible();
  await expect(heading(evidence, caseFile.section.evidence)).toBeVisible();

  await rail(page, words.frame.today).click();
  await button(page, cases.newCase).click();
  await drop(page, 'the same.eml', mail);
  await expect(arrived).toContainText(codeName);
  await expect(arrived).toContainText('was here before');
  await rail(page, words.frame.cases).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
});

test('what is dropped on a case is kept as evidence and comes out as it went in; an e-mail is asked about', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { case: id, codeName } = openCase(places, `${marker} was said on the telephone.`);
  const { app, page } = await start();
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);
  const typed = `A note that ${marker} handed in.`;
  await drop(page, 'note.txt', typed);
  const evidence = page.getByRole('region', { name: caseFile.section.evidence });
  await expect(evidence.getByText(sha256(typed))).toBeVisible();

  const copy = join(places.papers, 'copy.txt');
  await stubSaving(app, copy);
  await button(evidence, 'Save a copy of Exhibit 1').click();
  await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toBe(typed);
  // The search that ends every test finds words where they do lie open.
  expect(findTyped([places.papers], marker)).toEqual([copy]);

  await drop(page, 'report.eml', mailOf(marker));
  await button(page.getByRole('dialog'), intake.mail.asReport.replace('{{codeName}}', codeName)).click();
  await expect(evidence.getByText(sha256(picture))).toBeVisible();
  await expect(page.getByText('Ich möchte, dass das aufhört.')).toBeVisible();
  const shown = casekeep(places, 'show', { secrets: [director.passphrase], parameters: [id] });
  expect(shown.code).toBe(6);
});

test('what is no e-mail, or a broken one, leaves nothing behind', async ({ start, places, marker }) => {
  initVault(places);
  const { page } = await start();
  await unlock(page, mouse);
  await button(page, cases.newCase).click();
  await page
    .getByLabel(intake.chooseMail)
    .setInputFiles(putPaper(places, 'noise.eml', `${marker}\u0000\u0001\u0002`));
  await expect(page.getByText(words.failures.notAMail.what)).toBeVisible();
  await page.getByLabel(intake.chooseMail).setInputFiles(putPaper(places, 'photo.png', picture));
  await expect(page.getByText('photo.png')).toBeVisible();
  await rail(page, words.frame.cases).click();
  await expect(heading(page, cases.emptyTitle)).toBeVisible();
});
