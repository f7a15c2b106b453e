import { cpSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { changePassphrase } from '@vault/changePassphrase';
import { boxKeyPair, openSealedTo } from '@vault/keys/sealedTo';
import { fromHex } from '@vault/keys/bytes';
import { confirmShares, type PreparedShares, prepareShares } from '@vault/recovery/prepareShares';
import { recover } from '@vault/recovery/recover';
import { recoveryState } from '@vault/recovery/recoveryState';
import type { Session } from '@vault/session';
import { verifyVault } from '@vault/verifyVault';
import { forge } from '../ledger/forge';
import {
  addNote as note,
  directorPassphrase,
  notesOf as texts,
  reopen,
  sharedCase,
  staffPassphrase,
  temporaryFolder,
} from '../ledger/vaultForTests';
import { photographed } from '../rotation/photographs';

vi.mock('node:fs', async (original) => {
  const { watched } = await import('../rotation/watchedFileSystem');
  return watched(await original());
});

const next = 'a wholly different passphrase';
const answers = ({ shares }: PreparedShares) =>
  shares.map(({ words, asked }) => asked.map((place) => words.split(' ')[place - 1] ?? ''));
const words = ({ shares }: PreparedShares, ...numbers: [number, number]): [string, string] => [
  shares[numbers[0]]?.words ?? '',
  shares[numbers[1]]?.words ?? '',
];
const own = (session: Session) => session.users().find(({ id }) => id === session.user.id);
const problems = async (folder: string, passphrase: string, user?: string) =>
  (await verifyVault({ folder, passphrase, ...(user === undefined ? {} : { user }) })).problems;

async function withShares() {
  const made = await sharedCase();
  const prepared = await prepareShares(made.director, { passphrase: directorPassphrase });
  await confirmShares(made.director, prepared, answers(prepared));
  return { ...made, prepared };
}

describe('recovery shares', () => {
  it('are in force once the words asked back are right, and not before', async () => {
    const { director, folder } = await sharedCase();
    await expect(prepareShares(director, { passphrase: 'another one' })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    const prepared = await prepareShares(director, { passphrase: directorPassphrase });
    const wrong = answers(prepared).with(1, ['acorn', 'acorn']);
    await expect(confirmShares(director, prepared, wrong)).rejects.toMatchObject({
      code: 'sharesNotChecked',
      details: { values: { share: 2 } },
    });
    expect(own(director)).not.toHaveProperty('recovery');
    const before = own(director)?.boxKey;
    await confirmShares(director, prepared, answers(prepared));
    expect(own(director)).toMatchObject({ recovery: { set: prepared.set } });
    expect(own(director)?.boxKey).not.toBe(before);
    director.close();
    expect(await problems(folder, directorPassphrase)).toEqual([]);
  });

  it('are void when the passphrase changed since they were shown: the old one would come back', async () => {
    const { director, folder } = await sharedCase();
    const prepared = await prepareShares(director, { passphrase: directorPassphrase });
    await changePassphrase(director, { current: directorPassphrase, next });
    await expect(confirmShares(director, prepared, answers(prepared))).rejects.toMatchObject({
      code: 'sharesReplaced',
    });
    director.close();
    await expect(reopen(folder)).rejects.toMatchObject({ code: 'wrongPassphrase' });
  });

  it('restore every case of who forgot their passphrase, under a new signing key that the ledger tells of', async () => {
    const { director, folder, stream, prepared } = await withShares();
    const signKey = own(director)?.signKey;
    note(director, stream, 'after');
    director.close();
    const { session, inviteAgain } = await recover({
      folder,
      shares: words(prepared, 2, 0),
      passphrase: next,
    });
    expect(inviteAgain).toEqual([]);
    expect(texts(session, stream)).toEqual(['before', 'after']);
    expect(own(session)?.signKey).not.toBe(signKey);
    expect(
      session.read(session.vaultStream).map(({ data }) => (data as { change?: string }).change),
    ).toContain('recovered');
    const account = own(session);
    expect(account && recoveryState(account)).toBe('used');
    note(session, stream, 'recovered');
    session.close();
    await expect(reopen(folder)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    const again = await reopen(folder, { passphrase: next });
    expect(texts(again, stream)).toEqual(['before', 'after', 'recovered']);
    again.close();
    expect(await problems(folder, next)).toEqual([]);
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(texts(staff, stream)).toEqual(['before', 'after', 'recovered']);
    staff.close();
    expect(await problems(folder, staffPassphrase, 'Sam Staff')).toEqual([]);
  });

  it('that were replaced restore nothing', async () => {
    const { director, folder, prepared } = await withShares();
    const second = await prepareShares(director, { passphrase: directorPassphrase });
    await confirmShares(director, second, answers(second));
    director.close();
    const shares = words(prepared, 0, 1);
    await expect(recover({ folder, shares, passphrase: next })).rejects.toMatchObject({
      code: 'sharesReplaced',
    });
    await expect(
      recover({ folder, shares: [shares[0], words(second, 0, 1)[1]], passphrase: next }),
    ).rejects.toMatchObject({ code: 'sharesDiffer' });
    const { session } = await recover({ folder, shares: words(second, 0, 1), passphrase: next });
    session.close();
  });

  it('of one user are no way in for another, and nobody names a signing key without them', async () => {
    const { director, folder, prepared, user } = await withShares();
    director.close();
    const shares = words(prepared, 0, 1);
    await expect(recover({ folder, user: 'Sam Staff', shares, passphrase: next })).rejects.toMatchObject({
      code: 'sharesReplaced',
    });
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    const vaultFile = { sha256: '11'.repeat(32), previous: staff.vaultFile.digest };
    const { boxKey = '', signKey = '' } = own(staff) ?? {};
    const forged = { user: director.user.id, signKey, vaultFile };
    const signature = '00'.repeat(64);
    for (const data of [
      { ...forged, change: 'recovered', set: prepared.set, recoverySignature: signature },
      { ...forged, change: 'renewed', boxKey, renewalSignature: signature },
      { ...forged, user, change: 'recovered', set: prepared.set, recoverySignature: signature },
    ])
      forge(staff, { stream: staff.vaultStream, kind: 'user', data });
    expect(
      staff
        .read(staff.vaultStream)
        .slice(-3)
        .map(({ authorised }) => authorised),
    ).toEqual([false, false, false]);
    staff.abandon();
  });

  it('are what a recovery needs: the signing key in use does not stand in for them', async () => {
    const { director, prepared } = await withShares();
    const data = {
      ...{ change: 'recovered', user: director.user.id, set: prepared.set, signKey: own(director)?.signKey },
      recoverySignature: '00'.repeat(64),
      vaultFile: { sha256: '11'.repeat(32), previous: director.vaultFile.digest },
    };
    forge(director, { stream: director.vaultStream, kind: 'user', data });
    expect(director.read(director.vaultStream).at(-1)).toMatchObject({ kind: 'user', authorised: false });
    director.abandon();
  });

  it('leave the account as it was or as it will be, wherever the power fails', async () => {
    const { director, folder, stream, prepared } = await withShares();
    director.close();
    const start = temporaryFolder();
    cpSync(folder, start, { recursive: true });
    const copies = await photographed(folder, temporaryFolder(), async () => {
      const { session } = await recover({ folder, shares: words(prepared, 0, 1), passphrase: next });
      session.close();
    });
    expect(copies.length).toBeGreaterThan(5);
    const opened = new Set<string>();
    for (const copy of copies) {
      const known = await reopen(copy).then(
        (session) => ({ session, passphrase: directorPassphrase }),
        async () => ({ session: await reopen(copy, { passphrase: next }), passphrase: next }),
      );
      expect(texts(known.session, stream)).toEqual(['before']);
      known.session.close();
      opened.add(known.passphrase);
    }
    expect(opened).toEqual(new Set([directorPassphrase, next]));
  });
});

describe('a passphrase that somebody could know', () => {
  it('takes the keys with it: a secret from before opens nothing that is written from now on', async () => {
    const { director, folder, stream, prepared } = await withShares();
    director.drafts.save(stream, 'note', { text: 'half a sentence' });
    director.openDesk();
    const thief = Buffer.from(director.parts.keys.secret);
    const before = { vaultKey: Buffer.from(director.parts.vaultKey), boxKey: own(director)?.boxKey ?? '' };
    const options = { current: directorPassphrase, next, couldBeKnown: true };
    expect(await changePassphrase(director, options)).toEqual([]);
    note(director, stream, 'after');
    expect(director.drafts.list().map(({ value }) => value)).toEqual([{ text: 'half a sentence' }]);
    expect(texts(director, stream)).toEqual(['before', 'after']);
    expect(own(director)).not.toHaveProperty('recovery');
    const box = await boxKeyPair(thief.subarray(0, 32), fromHex(before.boxKey));
    const { keyring } = director.parts.ledger;
    for (const { stream: of, epoch, recipient, wrapped } of keyring.all()) {
      const context = { vault: director.vaultId, stream: of, epoch, recipient };
      expect(await openSealedTo(box, context, wrapped)).toBeUndefined();
    }
    expect(director.parts.vaultKey.equals(before.vaultKey)).toBe(false);
    const epochs = director.parts.ledger.keys.epochs(stream);
    const last = director.read(stream).at(-1);
    expect(last?.epoch).toBe(epochs.at(-1));
    expect(epochs.length).toBeGreaterThan(1);
    director.close();
    await expect(reopen(folder)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(recover({ folder, shares: words(prepared, 0, 1), passphrase: next })).rejects.toMatchObject({
      code: 'sharesReplaced',
    });
    expect(await problems(folder, next)).toEqual([]);
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(texts(staff, stream)).toEqual(['before', 'after']);
    staff.close();
  });
});
