import { chmodSync, cpSync, readdirSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sealedFilePath } from '@vault/evidence/sealedFile';
import type { Session } from '@vault/session';
import { withoutKeys } from '@domain/permissions/toldOfProof';
import { verifyOpenVault, verifyVault } from '@vault/verifyVault';
import { forge } from '../ledger/forge';
import { systemRandomKey } from '../ledger/systemRandomKey';
import {
  directorPassphrase,
  joinedStaff,
  newCase,
  newEvidence,
  newVault,
  reopen,
  staffPassphrase,
  temporaryFolder,
} from '../ledger/vaultForTests';

const passphrase = directorPassphrase;

async function filledVault(): Promise<Session> {
  const session = await newVault();
  session.openDesk();
  const stream = await newCase(session, 'what happened');
  await newEvidence(session, stream, Buffer.alloc(1_200_000, 5));
  return session;
}

/** Where every byte and name of a folder stands, to show that nothing of it was touched. */
const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${String(name)} ${statSync(join(folder, String(name))).mtimeMs}`)
    .sort();

describe('a whole vault', () => {
  it('is found whole, closed or open, and is not touched', async () => {
    const session = await filledVault();
    const progress: number[] = [];
    const open = await verifyOpenVault(session, { progress: (_words, done) => progress.push(done) });
    const head = session.head();
    const { founding } = session;
    expect(open).toMatchObject({
      ok: true,
      problems: [],
      warnings: [],
      head: head.hash,
      fingerprint: founding,
    });
    expect(open.counts?.entries).toBe(head.seq);
    expect(progress).toEqual(Array.from({ length: 21 }, (_, index) => index * 5));
    await newCase(session);
    expect((await verifyOpenVault(session)).problems).toEqual([]);
    await newCase(session);
    session.close();
    const before = listing(session.folder);
    const closed = await verifyVault({ folder: session.folder, passphrase });
    expect(closed).toMatchObject({ ok: true, problems: [], warnings: [], fingerprint: founding });
    expect(closed.counts?.pages).toBeGreaterThan(10);
    expect(closed.counts?.files).toBe(4);
    expect(listing(session.folder)).toEqual(before);
  });

  it('is verified in a read-only folder, and nothing stays in the temporary one', async () => {
    const session = await filledVault();
    session.close();
    const folders = [
      session.folder,
      ...readdirSync(session.folder).map((name) => join(session.folder, name)),
    ];
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    vi.stubEnv('TEMP', temporary);
    for (const path of folders) chmodSync(path, statSync(path).mode & 0o555);
    const report = await verifyVault({ folder: session.folder, passphrase });
    for (const path of folders) chmodSync(path, statSync(path).mode | 0o700);
    expect(report).toMatchObject({ ok: true, problems: [] });
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is verified by somebody without its cases, who is told what that leaves out', async () => {
    const director = await filledVault();
    await joinedStaff(director);
    const staff = await verifyVault({
      folder: director.folder,
      user: 'Sam Staff',
      passphrase: staffPassphrase,
    });
    expect(staff.problems).toEqual([]);
    expect(staff.warnings).toEqual([withoutKeys]);
    expect(staff.counts).toBeUndefined();
    const plain = await verifyVault({ folder: director.folder, passphrase });
    expect(plain).toMatchObject({ ok: true, problems: [] });
  });

  it('is refused for the right reason', async () => {
    const session = await filledVault();
    const { folder } = session;
    await expect(verifyVault({ folder, passphrase })).rejects.toMatchObject({ code: 'vaultInUse' });
    const signal = AbortSignal.abort();
    await expect(verifyOpenVault(session, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    session.close();
    await expect(verifyVault({ folder, passphrase: 'not the right one' })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    await expect(verifyVault({ folder, user: 'Nobody', passphrase })).rejects.toMatchObject({
      code: 'noSuchUser',
    });
    await expect(verifyVault({ folder: temporaryFolder(), passphrase })).rejects.toMatchObject({
      code: 'noSuchVault',
    });
  });
});

describe('what was done to a vault with its keys', () => {
  it.each([
    ['a decision by staff', 'decision', {}, /no right/],
    ['a stranger', 'note', { author: '99'.repeat(16), sign: systemRandomKey() }, /not known|no right/],
    ['a wrong signature', 'note', { sign: systemRandomKey() }, /signature/],
    ['a cut stream', 'note', { header: { streamPrev: null } }, /does not follow/],
    ['another commitment', 'note', { header: { commit: '00'.repeat(32) } }, /changed/],
  ])('is reported with its entry: %s', async (_what, kind, change, message) => {
    const director = await newVault();
    const stream = await newCase(director);
    const user = await joinedStaff(director);
    const again = await reopen(director.folder);
    const prepared = await again.prepareGrant(stream, user);
    again.act((act) => act.grant(prepared));
    again.close();
    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    const entry = forge(staff, { stream, kind, data: {} }, change);
    staff.close();
    const report = await verifyVault({ folder: director.folder, passphrase });
    expect(report.ok).toBe(false);
    expect(report.problems).toContainEqual({
      ...{ where: 'entry', file: 'ledger.1.db', entry },
      message: expect.stringMatching(message),
    });
    expect(report.problems.every((problem) => problem.entry === entry)).toBe(true);
  });

  it('is reported: a key that nobody granted, a key that is gone, an act that is not complete', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const { ledger } = session.parts;
    const [own] = ledger.keyring.ofRecipient(session.user.id);
    ledger.keyring.put({ ...own!, recipient: '99'.repeat(16) });
    const first = await verifyOpenVault(session);
    expect(first.problems.map(({ message }) => message)).toEqual([
      'The keyring holds a key that nobody granted.',
    ]);
    ledger.database.prepare('DELETE FROM keyring WHERE stream = ?').run(Buffer.from(stream, 'hex'));
    const second = await verifyOpenVault(session);
    expect(second.problems.map(({ message }) => message)).toEqual(['A key that was granted is missing.']);
  });
});

describe('evidence', () => {
  it('that is missing or exchanged is named', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const one = await newEvidence(session, stream, Buffer.alloc(500, 1));
    const two = await newEvidence(session, stream, Buffer.alloc(500, 2));
    session.close();
    const pathOf = (file: string): string => join(session.folder, sealedFilePath(file));
    rmSync(pathOf(one.file));
    writeFileSync(pathOf(two.file), Buffer.alloc(516));
    const report = await verifyVault({ folder: session.folder, passphrase });
    expect(report.problems.map(({ where, file, message }) => [where, file, message]).sort()).toEqual(
      [
        ['evidence', sealedFilePath(one.file), 'This file is missing.'],
        ['evidence', sealedFilePath(two.file), 'This file was changed.'],
      ].sort(),
    );
  });
});

describe('the log of a vault that was copied while it was open', () => {
  async function crashed(): Promise<{ folder: string; entries: number }> {
    const session = await newVault();
    session.openDesk();
    for (let count = 0; count < 3; count += 1) await newCase(session, `case ${count}`);
    const folder = temporaryFolder();
    cpSync(session.folder, folder, { recursive: true });
    const entries = session.head().seq;
    session.close();
    expect(readdirSync(folder)).toContain('ledger.1.db-wal');
    return { folder, entries };
  }

  it('can be removed without losing anything', async () => {
    const { folder, entries } = await crashed();
    for (const name of readdirSync(folder)) if (name.endsWith('-wal')) rmSync(join(folder, name));
    const report = await verifyVault({ folder, passphrase });
    expect(report).toMatchObject({ ok: true, counts: { entries } });
    const session = await reopen(folder);
    expect(session.head().seq).toBe(entries);
  });

  it('can be cut anywhere: a problem, or nothing lost', async () => {
    const { folder, entries } = await crashed();
    const log = join(folder, 'ledger.1.db-wal');
    const { size } = statSync(log);
    const results = new Set<boolean>();
    for (const length of [0, 10, 32, 100, 32 + 4120, 32 + 4120 + 50, size - 4120, size - 1]) {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      truncateSync(join(copy, 'ledger.1.db-wal'), length);
      const report = await verifyVault({ folder: copy, passphrase });
      results.add(report.ok);
      if (report.ok) expect(report.counts?.entries).toBe(entries);
      else expect(report.problems[0]).toMatchObject({ where: 'log', file: 'ledger.1.db-wal' });
    }
    expect(results).toEqual(new Set([true, false]));
  });
});
