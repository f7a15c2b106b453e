import { expect, it } from 'vitest';
import { verifyVault } from '@vault/verifyVault';
import { directorPassphrase } from '../vault/ledger/vaultForTests';
import { crashedVault, expectEveryFlipIsFound } from '../vault/verify/flippedBytes';

it('three thousand flipped bytes are each found and named', async () => {
  const folder = await crashedVault();
  await expectEveryFlipIsFound(folder, 3000);
  expect((await verifyVault({ folder, passphrase: directorPassphrase })).problems).toEqual([]);
});
