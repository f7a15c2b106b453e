import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeVaultFile, type VaultFileContent } from '../../main/vault/keys/vaultFile';
import { heading } from './support/fields';
import { mouse } from './support/hands';
import type { Places } from './support/places';
import { initVault, openCase } from './support/sampleCase';
import { director, tryPassphrase } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { failures, start: starting } = words;

/** Changes one byte in the first page of a database: read without its key, such a page looks the same as with a wrong one. */
function changeFirstPage(places: Places, name: string): void {
  const file = join(places.vault, name);
  const bytes = readFileSync(file);
  const place = 1000;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
}

test('a damaged ledger is not called a wrong passphrase', async ({ start, places, marker }) => {
  initVault(places);
  openCase(places, marker);
  const ledger = readdirSync(places.vault).find((name) => /^ledger.*\.db$/.test(name)) ?? '';
  changeFirstPage(places, ledger);
  const { page } = await start();
  await tryPassphrase(page, mouse, director.passphrase);
  await expect(page.getByText(failures.vaultDamaged.what)).toBeVisible();
  await expect(page.getByText(failures.vaultDamaged.safe)).toBeVisible();
  await expect(page.getByText(failures.wrongPassphrase.what)).toHaveCount(0);
});

test('a damaged vault file is said before anybody types', async ({ start, places }) => {
  initVault(places);
  const file = join(places.vault, 'vault.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40));
  const { page } = await start();
  await expect(heading(page, starting.damagedTitle)).toBeVisible();
  await expect(page.getByText(failures.vaultDamaged.what)).toBeVisible();
});

test('a vault of a newer Casekeep is refused in words', async ({ start, places }) => {
  initVault(places);
  const file = join(places.vault, 'vault.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as VaultFileContent;
  writeFileSync(file, encodeVaultFile({ ...content, format: (content.format + 1) as typeof content.format }));
  const { page } = await start();
  await expect(page.getByText(failures.vaultNewer.what)).toBeVisible();
});
