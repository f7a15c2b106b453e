import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealedFilePath } from '@vault/evidence/sealedFile';
import type { Session } from '@vault/session';
import { checkpointOf } from '@vault/verify/checkpoint';
import { verifyOpenVault, verifyVault } from '@vault/verifyVault';
import {
  addNote,
  directorPassphrase as passphrase,
  joinedStaff,
  newCase,
  newEvidence,
  newVault,
  noon,
  reopen,
  staffPassphrase,
  temporaryFolder,
} from '../ledger/vaultForTests';

const sinceCheckpoint = true;

/** A vault that was verified whole once, with an exhibit from before; its session open. */
async function verified() {
  const first = await newVault();
  const stream = await newCase(first);
  const { file } = await newEvidence(first, stream, Buffer.alloc(3_000, 'exhibit'));
  first.close();
  const headFolder = temporaryFolder();
  const session = await reopen(first.folder, { headFolder });
  const full = await verifyOpenVault(session);
  expect(full).toMatchObject({ ok: true });
  expect(full.since).toBeUndefined();
  return {
    session,
    stream,
    headFolder,
    folder: first.folder,
    exhibit: join(first.folder, sealedFilePath(file)),
  };
}

/** Puts other bytes in the place of a signature, as somebody with the vault key and a debugger does. */
function changeSignature(session: Session, seq: number): void {
  const { database } = session.parts.ledger;
  database.exec('DROP TRIGGER entries_not_changed');
  database.prepare('UPDATE entries SET signature = ? WHERE seq = ?').run(Buffer.alloc(64, 7), seq);
}

const flip = (path: string): void => {
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

describe('a verification since the last full one', () => {
  it('says what it builds on, and proves what came after in full', async () => {
    const { session, stream, headFolder, folder } = await verified();
    addNote(session, stream, 'later');
    const { file } = await newEvidence(session, stream, Buffer.alloc(2_000, 'later'));
    expect(await verifyOpenVault(session, { sinceCheckpoint })).toMatchObject({ ok: true, since: noon });
    const { seq } = session.head();
    changeSignature(session, seq);
    flip(join(folder, sealedFilePath(file)));
    const { problems } = await verifyOpenVault(session, { sinceCheckpoint });
    expect(problems).toMatchObject([{ where: 'entry', entry: seq }, { where: 'evidence' }]);
    session.close();
    const closed = await verifyVault({ folder, passphrase, headFolder, sinceCheckpoint });
    expect(closed).toMatchObject({ ok: false, since: noon });
  });

  it('notices that anything in the chain from before was changed', async () => {
    const { session } = await verified();
    const checked = checkpointOf(session)?.get()?.seq ?? 0;
    changeSignature(session, 3);
    const { ok, problems } = await verifyOpenVault(session, { sinceCheckpoint });
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ where: 'entry', entry: checked }]);
    // Everything from the beginning names the very entry.
    expect((await verifyOpenVault(session)).problems).toMatchObject([{ where: 'entry', entry: 3 }]);
  });

  it('does not read exhibits from before again, only their length; the full one, which is the usual one, does', async () => {
    const { session, exhibit } = await verified();
    flip(exhibit);
    expect(await verifyOpenVault(session, { sinceCheckpoint })).toMatchObject({ ok: true, since: noon });
    expect((await verifyOpenVault(session)).problems).toMatchObject([{ where: 'evidence' }]);
    writeFileSync(exhibit, 'short');
    expect((await verifyOpenVault(session, { sinceCheckpoint })).ok).toBe(false);
  });

  it('builds on nothing that was not written with the same secret, and never on a failed one', async () => {
    const { session, headFolder, exhibit } = await verified();
    const name = readdirSync(headFolder).find((one) => one.startsWith('checked-')) ?? '';
    const note = readFileSync(join(headFolder, name));
    flip(exhibit);
    note[30] = (note[30] ?? 0) ^ 1;
    writeFileSync(join(headFolder, name), note);
    const report = await verifyOpenVault(session, { sinceCheckpoint });
    expect(report.since).toBeUndefined();
    expect(report.ok).toBe(false);
    expect(checkpointOf(session)?.get()).toBeUndefined();
  });

  it('is each user’s own', async () => {
    const { session, folder, headFolder } = await verified();
    await joinedStaff(session);
    const sam = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase, headFolder });
    expect(checkpointOf(sam)?.get()).toBeUndefined();
    expect((await verifyOpenVault(sam, { sinceCheckpoint })).since).toBeUndefined();
    expect(checkpointOf(sam)?.get()?.at).toBe(noon);
  });
});
