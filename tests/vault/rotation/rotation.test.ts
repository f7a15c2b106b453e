import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { acceptInvitation } from '@vault/acceptInvitation';
import { deactivate } from '@vault/deactivate';
import { deskStore } from '@vault/database/deskStore';
import { openDatabase } from '@vault/database/openDatabase';
import { readVaultFile } from '@vault/keys/readVaultFile';
import { previousVaultFileName } from '@vault/keys/vaultFile';
import { ledgerKey } from '@vault/ledger/streamKeys';
import { rotate } from '@vault/rotation/rotate';
import { verifyOpenVault, verifyVault } from '@vault/verifyVault';
import { forge } from '../ledger/forge';
import {
  directorPassphrase,
  newVault,
  notesOf as texts,
  reopen,
  sharedCase,
  staffPassphrase,
  temporaryFolder,
} from '../ledger/vaultForTests';
import { failingAt, photographed } from './photographs';

vi.mock('node:fs', async (original) => {
  const { watched } = await import('./watchedFileSystem');
  return watched(await original());
});

const databases = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('ledger.'));
const problems = async (folder: string, user?: string, passphrase = directorPassphrase) =>
  (await verifyVault({ folder, passphrase, ...(user === undefined ? {} : { user }) })).problems;

/** A shared case, and a draft of the director who is signed in. */
async function office() {
  const made = await sharedCase();
  made.director.drafts.save(made.stream, 'note', { text: 'half a sentence' });
  made.director.openDesk();
  return made;
}

describe('a fresh vault key', () => {
  it('goes on in another ledger file, in the same session and for everybody', async () => {
    const { director, folder, stream } = await office();
    const old = Buffer.from(director.parts.vaultKey);
    expect(await rotate(director)).toEqual([]);
    expect(databases(folder).filter((name) => name.endsWith('.db'))).toEqual(['ledger.2.db']);
    expect(director.vaultFile.content).toMatchObject({ generation: 2, ledger: 'ledger.2.db' });
    director.act((act) => {
      act.append({ stream, kind: 'note', record: director.newId(), version: 1, data: { text: 'after' } });
    });
    expect(texts(director, stream)).toEqual(['before', 'after']);
    expect(director.drafts.list().map(({ value }) => value)).toEqual([{ text: 'half a sentence' }]);
    expect(director.read(director.vaultStream).slice(-2)).toMatchObject([
      { kind: 'rotation', authorised: true, data: { generation: 2 } },
      { kind: 'vault-file', authorised: true },
    ]);
    director.close();
    expect(await problems(folder)).toEqual([]);
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(texts(staff, stream)).toEqual(['before', 'after']);
    staff.close();
    expect(await problems(folder, 'Sam Staff', staffPassphrase)).toEqual([]);
    // The key from before opens neither the file nor what the file before it said of it.
    const copy = join(temporaryFolder(), 'ledger.db');
    copyFileSync(join(folder, 'ledger.2.db'), copy);
    const key = ledgerKey(old, director.vaultId, 2);
    expect(() => openDatabase({ file: copy, key, checkpointPages: 1 })).toThrow(
      expect.objectContaining({ code: 'vaultDamaged' }),
    );
    expect(readVaultFile(folder, previousVaultFileName).content.generation).toBe(2);
  });

  it('keeps the desk to itself, also after its bytes were verified', async () => {
    const { director, folder } = await office();
    expect((await verifyOpenVault(director)).problems).toEqual([]);
    await rotate(director);
    const desk = deskStore(director.parts.ledger.database).of(director.user.id)?.file ?? '';
    // A lock holds against another process only.
    const script = `
      const Database = require('better-sqlite3');
      try {
        new Database(process.argv[1], { timeout: 0, fileMustExist: true, readonly: true }).pragma('schema_version');
      } catch (error) {
        console.log(error.code);
      }`;
    const found = execFileSync(process.execPath, ['-e', script, join(folder, desk)], { encoding: 'utf8' });
    expect(found.trim()).toBe('SQLITE_BUSY');
  });

  it('never has its ledger removed by an older vault file that is put back beside it', async () => {
    const { director, folder } = await office();
    director.close();
    const older = temporaryFolder();
    for (const name of ['vault.json', 'ledger.1.db']) copyFileSync(join(folder, name), join(older, name));
    const now = await reopen(folder);
    await rotate(now);
    now.close();
    for (const name of readdirSync(folder)) if (name.startsWith('desk-')) rmSync(join(folder, name));
    for (const name of ['vault.json', 'ledger.1.db']) copyFileSync(join(older, name), join(folder, name));
    (await reopen(folder)).close();
    expect(databases(folder)).toContain('ledger.2.db');
  });

  it('ends an invitation that nobody accepted; the name may be invited again', async () => {
    const director = await newVault();
    const { invitation } = await director.invite({ name: 'Sam Staff', role: 'staff' });
    expect(await rotate(director)).toEqual(['Sam Staff']);
    expect(director.users().map(({ state }) => state)).toEqual(['active', 'inactive']);
    const again = await director.invite({ name: 'Sam Staff', role: 'staff' });
    director.close();
    const joining = (invitationPassphrase: string) =>
      acceptInvitation({
        folder: director.folder,
        user: 'Sam Staff',
        invitationPassphrase,
        passphrase: staffPassphrase,
      });
    await expect(joining(invitation)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    (await joining(again.invitation)).close();
    expect(await problems(director.folder)).toEqual([]);
  });

  it('is refused to staff; an entry of theirs that skips a generation has no effect', async () => {
    const { director, folder } = await office();
    director.close();
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    await expect(rotate(staff)).rejects.toMatchObject({ code: 'notPermitted' });
    const vaultFile = { sha256: '11'.repeat(32), previous: staff.vaultFile.digest };
    const data = { generation: 7, vaultFile };
    forge(staff, { stream: staff.vaultStream, kind: 'rotation', data });
    forge(staff, {
      stream: staff.vaultStream,
      kind: 'rotation',
      data: { generation: 2 },
    });
    expect(staff.read(staff.vaultStream).slice(-2)).toMatchObject([
      { kind: 'rotation', authorised: false },
      { kind: 'rotation', authorised: false },
    ]);
  });

  it('comes whole or not at all, wherever the machine stops', async () => {
    const { director, folder, stream } = await office();
    const copies = await photographed(folder, temporaryFolder(), () => rotate(director));
    director.close();
    const generations: number[] = [];
    for (const copy of copies) {
      const session = await reopen(copy);
      generations.push(session.vaultFile.content.generation);
      expect(texts(session, stream)).toEqual(['before']);
      expect(session.drafts.list()).toHaveLength(1);
      // What was being begun stays beside it until the next rotation: it could be the newer vault's.
      const { ledger } = session.vaultFile.content;
      const earlier = databases(copy).filter((name) => name.endsWith('.db') && name < ledger);
      expect(earlier).toEqual([]);
      session.close();
      expect(await problems(copy)).toEqual([]);
    }
    // Both outcomes were seen, and the switch happens once.
    expect(new Set(generations)).toEqual(new Set([1, 2]));
    expect(generations).toEqual([...generations].sort());
  });

  it('leaves the session as it was when the disk is full before the rename, and holds after it', async () => {
    const { director, folder, stream } = await office();
    const outcomes: string[] = [];
    for (let at = 1; ; at += 1) {
      const { generation } = director.vaultFile.content;
      const reached = await failingAt(at, () => rotate(director)).catch((error: unknown) => {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(diskFull|ENOSPC)$/) as string });
        return true;
      });
      director.act((act) => {
        act.append({ stream, kind: 'note', record: director.newId(), version: 1, data: { text: 'on' } });
      });
      const inPlace = readVaultFile(folder).content;
      expect(inPlace.generation).toBe(director.vaultFile.content.generation);
      outcomes.push(inPlace.generation === generation ? 'before' : 'after');
      if (!reached) break;
    }
    expect(new Set(outcomes)).toEqual(new Set(['before', 'after']));
    director.close();
    const again = await reopen(folder);
    expect(texts(again, stream)).toHaveLength(outcomes.length + 1);
    again.close();
    expect(await problems(folder)).toEqual([]);
  }, 60_000);
});

describe('the end of an account', () => {
  it('takes the vault key with it, and everything in one step', async () => {
    const { director, folder, stream, user } = await office();
    director.close();
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    staff.openDesk();
    const kept = Buffer.from(staff.parts.vaultKey);
    staff.close();
    const before = readFileSync(join(folder, 'vault.json'));
    const again = await reopen(folder);
    const copies = await photographed(folder, temporaryFolder(), () => deactivate(again, user));
    expect(again.parts.vaultKey.equals(kept)).toBe(false);
    expect(again.parts.ledger.keys.epochs(stream)).toEqual([1, 2]);
    expect(again.parts.ledger.keyring.ofRecipient(user)).toEqual([]);
    expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(false);
    again.close();
    expect(await problems(folder)).toEqual([]);
    for (const copy of copies) {
      const session = await reopen(copy);
      const ended = session.users().find(({ id }) => id === user)?.state === 'inactive';
      expect(session.grantees(stream).includes(user)).toBe(!ended);
      session.close();
    }
  });
});
