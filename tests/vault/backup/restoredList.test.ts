import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackup } from '@vault/backup/createBackup';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { deactivate } from '@vault/deactivate';
import { eraseContent } from '@vault/erasure/eraseContent';
import { sealedFilePath } from '@vault/evidence/sealedFile';
import type { Session } from '@vault/session';
import { takeCase } from '@vault/takeCase';
import { listNameOf } from '@vault/taken/noteTaken';
import { restoredName } from '@vault/taken/restored';
import { encodeListFile, readListFile, sealList, takenListName, withStatement } from '@vault/taken/takenList';
import { verifyVault } from '@vault/verifyVault';
import {
  addNote,
  directorPassphrase,
  newCase,
  newEvidence,
  notesOf,
  reopen,
  sharedCase,
  staffPassphrase,
  temporaryFolder,
} from '../ledger/vaultForTests';

const erasure = { ground: 'request', certificate: 'c0'.repeat(32), shared: new Set<string>() } as const;
const staff = { user: 'Sam Staff', passphrase: staffPassphrase };

/** A vault with a backup: one case two people have, one the director has alone, with an exhibit. */
async function backedUp() {
  const made = await sharedCase();
  const { director, folder } = made;
  const alone = await newCase(director, 'of the director alone');
  const { file: exhibit } = await newEvidence(director, alone, Buffer.alloc(3_000, 'exhibit'));
  const backup = join(temporaryFolder(), 'monday.casekeep-backup');
  await createBackup(director, backup);
  return { ...made, alone, exhibit, backup, live: folder };
}

async function restored(backup: string, lists: readonly string[]) {
  const folder = join(temporaryFolder(), 'restored');
  const { list } = await restoreBackup(backup, folder, { lists });
  return { folder, list };
}

const proof = async (
  folder: string,
  who: { user?: string; passphrase: string } = { passphrase: directorPassphrase },
) => (await verifyVault({ folder, ...who })).problems;

const openers = (session: Session, stream: string) =>
  new Set(session.parts.ledger.keyring.ofStream(stream).map(({ recipient }) => recipient));

describe('a restored vault', () => {
  it('has no case that was erased since its backup, and lets nobody read before that is so', async () => {
    const { director, alone, exhibit, stream, backup, live } = await backedUp();
    eraseContent(director, alone, erasure);
    director.close();
    const { folder, list } = await restored(backup, [live]);
    expect(list?.count).toBe(1);
    await expect(reopen(folder, staff)).rejects.toMatchObject({ code: 'directorFirst' });
    await expect(reopen(folder, { readOnly: true })).rejects.toMatchObject({ code: 'directorFirst' });
    expect(existsSync(join(folder, sealedFilePath(exhibit)))).toBe(true);

    const session = await reopen(folder);
    expect(session.parts.restored).toMatchObject({ list: list?.at, applied: 1, left: 0, unproven: 0 });
    expect(session.streams()).toEqual([stream]);
    expect(session.parts.ledger.keyring.ofStream(alone)).toEqual([]);
    expect(session.parts.ledger.entries.ofStream(alone, 0).every(({ sealed }) => sealed === null)).toBe(true);
    session.close();
    expect(existsSync(join(folder, sealedFilePath(exhibit)))).toBe(false);
    expect(existsSync(join(folder, restoredName))).toBe(false);
    expect(await proof(folder)).toEqual([]);
    const sam = await reopen(folder, staff);
    expect(sam.parts.restored).toBeUndefined();
    expect(notesOf(sam, stream)).toEqual(['before']);
  });

  it('lets in nobody whose account ended since, and gives them no key', async () => {
    const { director, user, stream, backup, live } = await backedUp();
    await deactivate(director, user);
    director.close();
    const { folder } = await restored(backup, [live]);
    await expect(reopen(folder, staff)).rejects.toMatchObject({ code: 'accountEnded' });
    const session = await reopen(folder);
    expect(session.users().find(({ id }) => id === user)).toMatchObject({ state: 'inactive' });
    expect(openers(session, stream)).toEqual(new Set([session.user.id]));
    session.close();
    await expect(reopen(folder, staff)).rejects.toMatchObject({ code: 'noSuchUser' });
    expect(await proof(folder)).toEqual([]);
  });

  it('keeps a case from whom it was taken since, also when they come first', async () => {
    const { director, user, stream, backup, live } = await backedUp();
    await takeCase(director, stream, user, 'Moved to another team.');
    director.close();
    const { folder } = await restored(backup, [live]);
    const early = await reopen(folder, staff);
    // They may give it up themselves, and that is what signing in does.
    expect(early.streams()).toEqual([]);
    early.close();
    const session = await reopen(folder);
    expect(openers(session, stream)).toEqual(new Set([session.user.id]));
    expect(session.parts.ledger.keys.epochs(stream)).toEqual([1, 2]);
    addNote(session, stream, 'after');
    session.close();
    const sam = await reopen(folder, staff);
    expect(sam.streams()).toEqual([]);
    sam.close();
    expect(await proof(folder)).toEqual([]);
  });

  it('uses no key that was taken where nobody else in the backup has the case', async () => {
    const { director, user, alone, backup, live } = await backedUp();
    const prepared = await director.prepareGrant(alone, user);
    director.act((act) => act.grant(prepared));
    await takeCase(director, alone, director.user.id);
    director.close();
    const { folder } = await restored(backup, [live]);
    for (let time = 0; time < 2; time += 1) {
      const session = await reopen(folder);
      expect(session.parts.restored).toMatchObject({ applied: 0, left: 1 });
      expect(() => session.read(alone)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
      session.close();
    }
  });

  it('says that it had no list, once, and is as the vault was that day', async () => {
    const { director, alone, user, stream, backup } = await backedUp();
    eraseContent(director, alone, erasure);
    await deactivate(director, user);
    director.close();
    const { folder, list } = await restored(backup, []);
    expect(list).toBeNull();
    const sam = await reopen(folder, staff);
    expect(sam.parts.restored).toMatchObject({ list: null, applied: 0 });
    expect(notesOf(sam, stream)).toEqual(['before']);
    sam.close();
    const session = await reopen(folder);
    expect(session.parts.restored).toMatchObject({ list: null });
    expect(notesOf(session, alone)).toEqual(['of the director alone']);
    session.close();
    expect((await reopen(folder)).parts.restored).toBeUndefined();
  });

  it('takes the longest list of its own vault, wherever it lies', async () => {
    const { director, alone, user, backup, live } = await backedUp();
    eraseContent(director, alone, erasure);
    // The list goes with each backup, for the ones that lie there already.
    const tuesday = join(dirname(backup), 'tuesday.casekeep-backup');
    await createBackup(director, tuesday);
    expect(readListFile(join(dirname(backup), listNameOf(director.vaultId)))?.count).toBe(1);
    expect((await restored(backup, [dirname(backup)])).list?.count).toBe(1);
    await deactivate(director, user);
    director.close();
    expect((await restored(backup, [dirname(backup), live])).list?.count).toBe(2);
    // What a newer backup knows already is not done again.
    const { folder } = await restored(tuesday, [live]);
    expect((await reopen(folder)).parts.restored).toMatchObject({ applied: 1 });
    const other = await sharedCase();
    other.director.close();
    await expect(
      restoreBackup(backup, join(temporaryFolder(), 'r'), { listNeededAt: other.folder }),
    ).rejects.toMatchObject({
      code: 'notAList',
    });
  });

  it('passes over what somebody says who may not', async () => {
    const { director, user, alone, backup, live } = await backedUp();
    director.close();
    const sam = await reopen(live, staff);
    const { ledger, keys } = sam.parts;
    const said = {
      ...{ at: sam.clock.now(), author: user, entry: { seq: 9_999, hash: '00'.repeat(32) } },
      taken: { what: 'account', user: director.user.id } as const,
    };
    const forged = withStatement([], sam.vaultId, said, (bytes) => keys.sign.sign(bytes));
    const list = sealList(ledger, forged);
    sam.close();
    const path = join(temporaryFolder(), takenListName);
    if (list !== undefined) writeFileSync(path, encodeListFile(list));
    const { folder } = await restored(backup, [path]);
    const session = await reopen(folder);
    expect(session.parts.restored).toMatchObject({ applied: 0, left: 0, unproven: 1 });
    expect(notesOf(session, alone)).toEqual(['of the director alone']);
  });

  it('is not opened by a list that was changed, and a list tells nothing without the key', async () => {
    const { director, alone, backup, live } = await backedUp();
    eraseContent(director, alone, erasure);
    director.close();
    const path = join(live, takenListName);
    const list = readListFile(path);
    const bytes = Buffer.from(list?.sealed ?? '', 'hex');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    const changed = join(temporaryFolder(), takenListName);
    writeFileSync(changed, JSON.stringify({ ...list, sealed: bytes.toString('hex') }));
    const { folder } = await restored(backup, [changed]);
    await expect(reopen(folder)).rejects.toMatchObject({ code: 'vaultDamaged' });
    expect(readFileSync(path, 'utf8')).not.toContain(alone);
  });
});
