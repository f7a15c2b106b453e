import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { acceptInvitation } from '@vault/acceptInvitation';
import { fixedClock } from '@vault/clock';
import { replaceVaultFile } from '@vault/ledger/replaceVaultFile';
import type { Session } from '@vault/session';
import { verifyVault } from '@vault/verifyVault';
import { closing, directorPassphrase, newVault, noon, reopen, staffPassphrase } from './vaultForTests';

const fileOf = (session: Session): string => join(session.folder, 'vault.json');
const kindsOf = (session: Session): string[] => session.read(session.vaultStream).map(({ kind }) => kind);

/** An invitation whose machine stops at a given step: before the rename, or after it and before the confirmation. */
async function interruptedInvitation(step: 'before rename' | 'after rename'): Promise<Session> {
  const session = await newVault();
  const before = readFileSync(fileOf(session));
  const coreAct = session.coreAct.bind(session);
  // The first act announces the new file, the second confirms it.
  vi.spyOn(session, 'coreAct')
    .mockImplementationOnce(coreAct)
    .mockImplementationOnce(() => {
      throw new Error('the power failed');
    });
  await expect(session.invite({ name: 'Sam Staff', role: 'staff' })).rejects.toThrow('the power failed');
  if (step === 'before rename') writeFileSync(fileOf(session), before);
  session.close();
  return session;
}

describe('replacing vault.json', () => {
  it('announces its SHA-256 before, and confirms it after', async () => {
    const session = await newVault();
    const order: string[] = [];
    const digest = replaceVaultFile({
      folder: session.folder,
      content: session.vaultFile.content,
      previous: session.vaultFile.digest,
      newId: () => session.newId(),
      run: (work) => {
        const before = readFileSync(fileOf(session)).length;
        session.coreAct(work);
        order.push(`act at ${before}`);
      },
      draft: (vaultFile) => ({
        ...{ stream: session.vaultStream, kind: 'user', record: session.newId(), version: 1 },
        data: {
          ...{ change: 'invited', user: 'ab'.repeat(16), name: 'Somebody', role: 'staff' },
          ...{ invitationKey: '00'.repeat(32), vaultFile },
        },
      }),
    });
    expect(order).toHaveLength(2);
    const entries = session.read(session.vaultStream);
    expect(entries.at(-2)?.data).toMatchObject({
      vaultFile: { sha256: digest, previous: session.vaultFile.digest },
    });
    expect(entries.at(-1)).toMatchObject({ kind: 'vault-file', data: { sha256: digest } });
  });

  it('that was interrupted before the rename is undone by the next unlock', async () => {
    const { folder } = await interruptedInvitation('before rename');
    const session = await reopen(folder);
    expect(session.users().map(({ name }) => name)).toEqual(['Dana Director']);
    expect(kindsOf(session).slice(-2)).toEqual(['user', 'vault-file']);
    await expect(session.invite({ name: 'Sam Staff', role: 'staff' })).resolves.toBeDefined();
    session.close();
    expect((await verifyVault({ folder, passphrase: directorPassphrase })).problems).toEqual([]);
  });

  it('that was interrupted after the rename is finished by the next unlock', async () => {
    const { folder } = await interruptedInvitation('after rename');
    const session = await reopen(folder);
    expect(session.users().map(({ name, state }) => [name, state])).toEqual([
      ['Dana Director', 'active'],
      ['Sam Staff', 'invited'],
    ]);
    expect(kindsOf(session).slice(-2)).toEqual(['user', 'vault-file']);
    session.close();
    const again = await reopen(folder);
    expect(kindsOf(again)).toEqual(kindsOf(again));
    expect(again.head().seq).toBe(5);
  });

  it('that was interrupted is left alone by a read-only session', async () => {
    const { folder } = await interruptedInvitation('after rename');
    const reader = await reopen(folder, { readOnly: true });
    expect(reader.head().seq).toBe(4);
    reader.close();
    expect((await verifyVault({ folder, passphrase: directorPassphrase })).problems).toEqual([]);
  });

  it('cannot be undone later: an older vault.json is refused', async () => {
    const session = await newVault();
    await session.invite({ name: 'Sam Staff', role: 'staff' });
    session.close();
    renameSync(join(session.folder, 'vault.previous.json'), fileOf(session));
    await expect(reopen(session.folder)).rejects.toMatchObject({ code: 'olderCopy' });
    const report = await verifyVault({ folder: session.folder, passphrase: directorPassphrase });
    expect(report.problems.map(({ file, message }) => [file, message])).toEqual([
      ['vault.json', 'An older copy of this file was put back.'],
      ['vault.json', 'Sam Staff has no way in any more.'],
    ]);
  });
});

describe('joining', () => {
  const join2 = (folder: string, invitationPassphrase: string, passphrase = staffPassphrase) =>
    acceptInvitation({
      folder,
      user: 'Sam Staff',
      invitationPassphrase,
      passphrase,
      clock: fixedClock(noon),
    });

  it('needs the invitation, makes it useless, and is done once', async () => {
    const director = await newVault();
    const { invitation } = await director.invite({ name: 'Sam Staff', role: 'staff' });
    await expect(director.invite({ name: 'Sam Staff', role: 'staff' })).rejects.toMatchObject({
      code: 'nameTaken',
    });
    director.close();
    const { folder } = director;
    await expect(join2(folder, 'ten wrong words')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(join2(folder, invitation, 'short')).rejects.toMatchObject({ code: 'passphraseTooWeak' });
    const staff = closing(await join2(folder, ` ${invitation.toUpperCase().replaceAll(' ', '-')} `));
    expect(staff.user).toMatchObject({ name: 'Sam Staff', role: 'staff' });
    expect(staff.streams()).toEqual([]);
    staff.close();
    await expect(join2(folder, invitation)).rejects.toMatchObject({ code: 'nameTaken' });
    const before = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as {
      slots: { state: string }[];
    };
    expect(before.slots.map(({ state }) => state)).toEqual(['active', 'active']);
    await expect(reopen(folder, { user: 'Sam Staff', passphrase: invitation })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    expect((await verifyVault({ folder, passphrase: directorPassphrase })).problems).toEqual([]);
    const report = await verifyVault({ folder, user: 'Sam Staff', passphrase: staffPassphrase });
    expect(report.problems).toEqual([]);
  });
});
