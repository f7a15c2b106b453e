import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { prepare } from './support/command';
import { heading, rail } from './support/fields';
import { mouse } from './support/hands';
import { initVault, openCase } from './support/sampleCase';
import { director, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { failures, frame, ledger } = words;

/** Drops a file on the screen, as from the computer's file manager. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName = '', base64 = '']) => {
      const carried = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([content], fileName, { type: 'application/pdf' }));
      return carried;
    },
    [name, bytes.toString('base64')],
  );
  const place = page.getByRole('heading', { level: 1 });
  for (const event of ['dragenter', 'dragover', 'drop'])
    await place.dispatchEvent(event, { dataTransfer: transfer });
}

test('a document that left the vault is dropped on the ledger and agrees; something else is refused kindly', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { case: id } = openCase(places, `${marker} was followed.`);
  const paper = join(places.papers, 'counsel.pdf');
  const secrets = [director.passphrase];
  prepare(places, 'export', { secrets, parameters: [id, '--audience', 'counsel', '--out', paper] });
  const { page } = await start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await unlock(page, mouse);
  await rail(page, frame.ledger).click();
  await expect(heading(page, ledger.title)).toBeVisible();

  await drop(page, 'counsel.pdf', readFileSync(paper));
  await expect(
    page.getByText(ledger.document.verdict.agrees.replace('{{name}}', 'counsel.pdf')),
  ).toBeVisible();
  await expect(page.getByText(ledger.document.head.ledger.known)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);

  await page.getByLabel(ledger.document.choose).setInputFiles({
    ...{ name: 'letter.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.7 of somebody else'),
  });
  await expect(page.getByText(failures.notOurDocument.what)).toBeVisible();
  await expect(page.getByText(ledger.bad)).toHaveCount(0);
});
