import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { eraseContent, entriesToErase } from '@vault/erasure/eraseContent';
import { sealedFilePath } from '@vault/evidence/sealedFile';
import { exportChain } from '@vault/exports/exportChain';
import type { Session } from '@vault/session';
import { verifyVault } from '@vault/verifyVault';
import { photographed } from '../rotation/photographs';
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

vi.mock('node:fs', async (original) => {
  const { watched } = await import('../rotation/watchedFileSystem');
  return watched(await original());
});

const certificate = 'c0'.repeat(32);
const ground = 'request';
const none: ReadonlySet<string> = new Set();
const problems = async (folder: string) =>
  (await verifyVault({ folder, passphrase: directorPassphrase })).problems;

/** A case that goes, with an exhibit, drafts and a second reader, beside one that stays. */
async function office() {
  const made = await sharedCase();
  const { folder, stream } = made;
  made.director.close();
  const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
  staff.openDesk();
  staff.close();
  const director = await reopen(folder);
  const kept = await newCase(director, 'what stays');
  const { file } = await newEvidence(director, stream, Buffer.alloc(3_000, 'exhibit'));
  for (let note = 0; note < 30; note += 1) addNote(director, stream, `note ${note} `.repeat(60));
  director.drafts.save(stream, 'note', { text: 'half a sentence' });
  director.openDesk();
  return { ...made, director, kept, file };
}

/** Sixteen bytes from everything of a case that lies in the tables: contents and wrapped keys. */
function samplesOf(session: Session, stream: string): Buffer[] {
  const { ledger } = session.parts;
  const contents = ledger.entries.ofStream(stream, 0).flatMap(({ sealed }) => sealed ?? []);
  const keys = ledger.keyring.ofStream(stream).map(({ wrapped }) => wrapped);
  return [...contents, ...keys].flatMap((bytes) =>
    [0, bytes.length >> 1, bytes.length - 16].map((at) => bytes.subarray(at, at + 16)),
  );
}

/** How many of them are still in the ledger file, free pages and all, as somebody with the vault key reads it. */
function found(session: Session, samples: readonly Buffer[]): number {
  const image = session.parts.ledger.database.serialize();
  return samples.filter((sample) => image.includes(sample)).length;
}

/** An erased case left nothing, and the rest of the vault is whole. */
async function expectGone(folder: string, made: { stream: string; kept: string; file: string }) {
  const session = await reopen(folder);
  expect(session.streams()).not.toContain(made.stream);
  expect(() => session.read(made.stream)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
  expect(notesOf(session, made.kept)).toEqual(['what stays']);
  expect(session.drafts.list(made.stream)).toEqual([]);
  session.close();
  expect(existsSync(join(folder, sealedFilePath(made.file)))).toBe(false);
  expect(await problems(folder)).toEqual([]);
}

describe('an erased case', () => {
  it('leaves an intact chain and nothing that opens, whoever has the vault key', async () => {
    const made = await office();
    const { director, folder, stream, user } = made;
    const samples = samplesOf(director, stream);
    expect(samples.length).toBeGreaterThan(90);
    expect(found(director, samples)).toBe(samples.length);
    const desks = readdirSync(folder).filter((name) => /^desk-.*db$/.test(name));
    expect(desks).toHaveLength(2);
    expect(eraseContent(director, stream, { ground, certificate, shared: none })).toEqual({ finished: true });
    expect(found(director, samples)).toBe(0);
    expect(statSync(join(folder, `${director.parts.ledger.file}-wal`)).size).toBe(0);
    expect(readdirSync(folder).filter((name) => desks.includes(name))).toEqual([]);
    expect(director.parts.ledger.keyring.ofStream(stream)).toEqual([]);
    expect(() => director.read(stream)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
    expect(director.read(director.vaultStream).at(-1)).toMatchObject({
      ...{ kind: 'tombstone', authorised: true },
      data: { stream, ground, certificate, had: [director.user.id, user] },
    });
    addNote(director, made.kept, 'and goes on');
    director.close();
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(staff.streams()).toEqual([]);
    staff.close();
    expect(await problems(folder)).toEqual([]);
  });

  it('is finished by the next unlock, wherever taking it off the disk is cut off', async () => {
    const made = await office();
    const { director, folder, stream } = made;
    const copies = await photographed(folder, temporaryFolder(), async () => {
      eraseContent(director, stream, { ground, certificate, shared: none });
    });
    director.close();
    expect(copies.length).toBeGreaterThan(5);
    for (const copy of [...copies, folder]) await expectGone(copy, made);
  });

  it('keeps a file that another case has as well', async () => {
    const { director, folder, stream, file } = await office();
    eraseContent(director, stream, { ground, certificate, shared: new Set([file]) });
    director.close();
    expect(existsSync(join(folder, sealedFilePath(file)))).toBe(true);
  });
});

describe('an erased record', () => {
  it('is gone with every version while its case goes on, and its chain is exported without it', async () => {
    const { director, folder, stream, file } = await office();
    const evidence = director.read(stream).find(({ kind }) => kind === 'evidence');
    const record = evidence?.record ?? '';
    const going = entriesToErase(director, stream, record);
    expect(going).toHaveLength(1);
    const erased = {
      record,
      kind: 'evidence' as const,
      place: 1,
      ground,
      reason: 'Of another matter.',
    } as const;
    expect(eraseContent(director, stream, { ground, certificate, erased, shared: none })).toEqual({
      finished: true,
    });
    expect(director.read(stream).map(({ kind }) => kind)).not.toContain('evidence');
    expect(director.read(stream).at(-1)).toMatchObject({ kind: 'erased', authorised: true });
    expect(notesOf(director, stream)).toHaveLength(31);
    addNote(director, stream, 'after');
    const chain = exportChain(director, stream, () => true);
    expect(chain.caseEntries.filter(({ content }) => content === undefined)).toHaveLength(1);
    director.close();
    expect(existsSync(join(folder, sealedFilePath(file)))).toBe(false);
    expect(await problems(folder)).toEqual([]);
    const again = await reopen(folder);
    expect(notesOf(again, stream).at(-1)).toBe('after');
  });
});

describe('what nobody with the right erased', () => {
  it('is damage when it is missing, and is not removed by a slip', async () => {
    const { director, folder, stream } = await office();
    const { database } = director.parts.ledger;
    const [first] = director.parts.ledger.entries.ofStream(stream, 0);
    const seq = first?.seq ?? 0;
    expect(() => database.prepare('DELETE FROM payloads WHERE seq = ?').run(seq)).toThrow('tombstone');
    // With the vault key in hand somebody can name it as erased; without a tombstone it is missing all the same.
    database.prepare('INSERT INTO erased_payloads (seq) VALUES (?)').run(seq);
    database.prepare('DELETE FROM payloads WHERE seq = ?').run(seq);
    director.close();
    expect(await problems(folder)).toContainEqual(
      expect.objectContaining({ entry: seq, message: 'The content of this entry is missing.' }),
    );
    const session = await reopen(folder);
    expect(() => session.read(stream)).toThrow(expect.objectContaining({ code: 'vaultDamaged' }));
  });

  it('cannot be erased by staff, through the core either', async () => {
    const { director, folder, stream } = await office();
    director.close();
    const staff = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(() => eraseContent(staff, stream, { ground, certificate, shared: none })).toThrow(
      expect.objectContaining({ code: 'notPermitted' }),
    );
    expect(notesOf(staff, stream)).toHaveLength(31);
    staff.close();
    expect(await problems(folder)).toEqual([]);
  });
});

describe('something erased that is put back', () => {
  it('is reported by the check and taken away at the next unlock', async () => {
    const { director, folder, stream, file } = await office();
    const path = join(folder, sealedFilePath(file));
    eraseContent(director, stream, { ground, certificate, shared: none });
    director.close();
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'put back');
    expect((await problems(folder)).map(({ message }) => message)).toEqual([
      expect.stringContaining('still in the folder'),
    ]);
    (await reopen(folder)).close();
    expect(existsSync(path)).toBe(false);
    expect(await problems(folder)).toEqual([]);
  });
});
