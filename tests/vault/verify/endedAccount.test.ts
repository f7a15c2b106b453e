import { expect, it } from 'vitest';
import { deactivate } from '@vault/deactivate';
import { takeCase } from '@vault/takeCase';
import { verifyOpenVault, verifyVault } from '@vault/verifyVault';
import { joinedStaff, newCase, newVault, reopen, staffPassphrase } from '../ledger/vaultForTests';

it('verifies the same open and closed after an account ended whose case the director no longer had', async () => {
  const first = await newVault();
  const stream = await newCase(first);
  const one = await joinedStaff(first, 'One Staff');
  const two = await joinedStaff(await reopen(first.folder), 'Two Staff');
  const director = await reopen(first.folder);
  for (const user of [one, two]) {
    const prepared = await director.prepareGrant(stream, user);
    director.act((act) => act.grant(prepared));
  }
  await takeCase(director, stream, director.user.id);
  await deactivate(director, one);
  director.close();
  const staff = await reopen(first.folder, { user: 'Two Staff', passphrase: staffPassphrase });
  const open = (await verifyOpenVault(staff)).problems;
  staff.close();
  const closed = (await verifyVault({ folder: first.folder, user: 'Two Staff', passphrase: staffPassphrase }))
    .problems;
  expect({ open, closed }).toEqual({ open: [], closed: [] });
});
