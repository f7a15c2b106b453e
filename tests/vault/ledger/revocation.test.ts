import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changePassphrase } from '@vault/changePassphrase';
import { deactivate } from '@vault/deactivate';
import { readVaultFile } from '@vault/keys/readVaultFile';
import { previousVaultFileName } from '@vault/keys/vaultFile';
import { takeCase } from '@vault/takeCase';
import { verifyVault } from '@vault/verifyVault';
import { describe, expect, it } from 'vitest';
import { forge } from './forge';
import {
  addNote as note,
  directorPassphrase,
  newCase,
  newVault,
  notesOf as texts,
  reopen,
  sharedCase as shared,
  staffPassphrase,
} from './vaultForTests';

const asStaff = (folder: string) => reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });

async function sound(folder: string): Promise<void> {
  const report = await verifyVault({ folder, passphrase: directorPassphrase });
  expect(report.problems).toEqual([]);
}

describe('a case taken from a user', () => {
  it('is gone for them, goes on for the others under a new epoch, and proves whole', async () => {
    const { director, folder, stream, user } = await shared();
    const desk = readdirSync(folder).filter((name) => name.startsWith('desk-'));
    await takeCase(director, stream, user, 'No longer needed.');
    note(director, stream, 'after');
    expect(texts(director, stream)).toEqual(['before', 'after']);
    expect(director.read(stream).at(-1)).toMatchObject({ authorised: true });
    expect(director.grantees(stream)).toEqual([director.user.id]);
    expect(director.parts.ledger.keyring.ofRecipient(user)).toEqual([]);
    director.close();
    const gone = desk.filter((name) => !existsSync(join(folder, name)));
    expect(gone.length).toBeLessThanOrEqual(1);
    const staff = await asStaff(folder);
    expect(staff.streams()).toEqual([]);
    expect(() => staff.read(stream)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
    staff.close();
    await sound(folder);
    const again = await reopen(folder);
    expect(texts(again, stream)).toEqual(['before', 'after']);
  });

  it('is sealed under a key they never had, also for somebody who kept the old one', async () => {
    const { director, folder, stream, user } = await shared();
    director.close();
    const staff = await asStaff(folder);
    const old = Buffer.from(staff.parts.ledger.keys.get(stream, 1) ?? []);
    staff.close();
    const again = await reopen(folder);
    await takeCase(again, stream, user);
    note(again, stream, 'after');
    const { keys } = again.parts.ledger;
    expect(keys.epochs(stream)).toEqual([1, 2]);
    expect(keys.get(stream, 1)?.equals(old)).toBe(true);
    expect(keys.get(stream, 2)?.equals(old)).toBe(false);
    const last = [...again.headers()].at(-1);
    expect([last?.stream, last?.epoch]).toEqual([stream, 2]);
  });

  it('may be given back: then they read all of it', async () => {
    const { director, folder, stream, user } = await shared();
    await takeCase(director, stream, user);
    note(director, stream, 'after');
    const prepared = await director.prepareGrant(stream, user);
    director.act((act) => act.grant(prepared));
    director.close();
    const staff = await asStaff(folder);
    expect(texts(staff, stream)).toEqual(['before', 'after']);
    staff.close();
    await sound(folder);
  });

  it('is given up by oneself without any right to give: recusal', async () => {
    const { director, folder, stream, user } = await shared();
    director.close();
    const staff = await asStaff(folder);
    await takeCase(staff, stream, user);
    expect(() => staff.read(stream)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
    expect(staff.streams()).toEqual([]);
    staff.close();
    const again = await reopen(folder);
    note(again, stream, 'after');
    expect(texts(again, stream)).toEqual(['before', 'after']);
    expect(again.read(stream).every(({ authorised }) => authorised)).toBe(true);
    again.close();
    await sound(folder);
  });

  it('is refused: of the last who has it, by staff from somebody else, from nobody', async () => {
    const { director, folder, stream, user } = await shared();
    const directorId = director.user.id;
    await expect(takeCase(director, stream, '99'.repeat(16))).rejects.toMatchObject({ code: 'noSuchUser' });
    director.close();
    const staff = await asStaff(folder);
    await expect(takeCase(staff, stream, directorId)).rejects.toMatchObject({ code: 'notPermitted' });
    expect(staff.parts.ledger.keys.epochs(stream)).toEqual([1]);
    note(staff, stream, 'still here');
    await takeCase(staff, stream, user);
    staff.close();
    const again = await reopen(folder);
    await expect(takeCase(again, stream, directorId)).rejects.toMatchObject({ code: 'lastKey' });
    expect(texts(again, stream)).toEqual(['before', 'still here']);
  });

  it('has no effect when staff forge it, or replace a key that was given', async () => {
    const { director, folder, stream } = await shared();
    const { id: directorId, fingerprint = '' } = director.users()[0] ?? { id: '' };
    director.close();
    const staff = await asStaff(folder);
    forge(staff, { stream, kind: 'revocation', data: { user: directorId } });
    expect(staff.read(stream).at(-1)).toMatchObject({ kind: 'revocation', authorised: false });
    forge(staff, {
      stream,
      kind: 'grant',
      data: { user: directorId, fingerprint, epoch: 1, keyId: '00'.repeat(16) },
    });
    expect(staff.read(stream).at(-1)).toMatchObject({ kind: 'grant', authorised: false });
    staff.close();
    const again = await reopen(folder);
    expect(again.grantees(stream)).toContain(directorId);
  });
});

describe('an ended account', () => {
  it('opens nothing: no slot, no key, no case; what was written stays under the name', async () => {
    const { director, folder, stream, user } = await shared();
    director.close();
    const staff = await asStaff(folder);
    note(staff, stream, 'by Sam');
    staff.close();
    const again = await reopen(folder);
    await deactivate(again, user);
    note(again, stream, 'after');
    expect(again.users()).toMatchObject([{ state: 'active' }, { name: 'Sam Staff', state: 'inactive' }]);
    expect(texts(again, stream)).toEqual(['before', 'by Sam', 'after']);
    again.close();
    await expect(asStaff(folder)).rejects.toMatchObject({ code: 'noSuchUser' });
    for (const name of ['vault.json', previousVaultFileName])
      expect(readVaultFile(folder, name).content.slots.map((slot) => slot.name)).toEqual(['Dana Director']);
    await sound(folder);
  });

  it('is never the last director, and nobody but a director ends one', async () => {
    const { director, folder, user } = await shared();
    await expect(deactivate(director, director.user.id)).rejects.toMatchObject({ code: 'lastDirector' });
    await expect(deactivate(director, '99'.repeat(16))).rejects.toMatchObject({ code: 'noSuchUser' });
    director.close();
    const staff = await asStaff(folder);
    await expect(deactivate(staff, user)).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('may be one that was invited and never joined: the invitation opens nothing', async () => {
    const director = await newVault();
    const { user } = await director.invite({ name: 'Nobody Yet', role: 'staff' });
    await deactivate(director, user);
    director.close();
    await expect(reopen(director.folder, { user: 'Nobody Yet' })).rejects.toMatchObject({
      code: 'noSuchUser',
    });
    await sound(director.folder);
  });
});

describe('another passphrase', () => {
  it('opens the same account; the old one opens nothing, in no file', async () => {
    const director = await newVault();
    const stream = await newCase(director, 'words');
    const next = 'a wholly different passphrase';
    await expect(changePassphrase(director, { current: 'wrong one', next })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    await expect(
      changePassphrase(director, { current: directorPassphrase, next: 'short' }),
    ).rejects.toMatchObject({
      code: 'passphraseTooWeak',
    });
    await changePassphrase(director, { current: directorPassphrase, next });
    director.close();
    await expect(reopen(director.folder)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    const again = await reopen(director.folder, { passphrase: next });
    expect(texts(again, stream)).toEqual(['words']);
    again.close();
    const salts = ['vault.json', previousVaultFileName].map(
      (name) => readVaultFile(director.folder, name).content.slots[0]?.kdf.salt,
    );
    expect(salts[0]).toBe(salts[1]);
    const report = await verifyVault({ folder: director.folder, passphrase: next });
    expect(report.problems).toEqual([]);
  });
});
