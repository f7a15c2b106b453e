import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { limits } from '@contract/limits';
import { defaultOffice } from '@contract/office';
import { appendRecord } from '@vault/cases/openCase';
import { readCase } from '@vault/cases/readCase';
import { createVault } from '@vault/createVault';
import { openDesk } from '@vault/desk/desk';
import { uint32 } from '@vault/keys/bytes';
import { deriveKey } from '@vault/keys/primitives';
import { openVault } from '@vault/openVault';
import type { Session } from '@vault/session';
import { practicePassphrase, seedVault } from '../../main/cli/seed/seedVault';
import { type Comparison, compare } from './compare';
import { openReference } from './reference';

const passphrase = practicePassphrase;
const note = (text: string) => ({ when: { kind: 'unknown' as const }, text });
const words = 'He would not let me pass, and then he came after me to the lift. '.repeat(6);

const newVault = (folder: string): Promise<Session> =>
  createVault({ folder, director: 'Dana Director', passphrase, practice: true });

/** A case with `count` notes, written in one act. */
async function newCase(session: Session, number: string, count: number): Promise<string> {
  const prepared = await session.prepareStream();
  return session.act((act) => {
    const stream = act.createStream(prepared);
    const data = { number, codeName: `Case ${number}` };
    act.append({ stream, kind: 'opening', record: session.newId(), version: 1, data });
    for (let index = 0; index < count; index += 1)
      appendRecord(act, { stream, record: session.newId(), kind: 'note' }, note(words));
    return stream;
  });
}

/** One record, sealed, signed, chained and on the disk, beside one row on the disk. */
export async function append(folder: string): Promise<Comparison> {
  const session = await newVault(join(folder, 'append'));
  const stream = await newCase(session, 'CORE-2026-BENCH0', 1);
  const peer = await openReference(join(folder, 'append.db'), randomBytes(32));
  // As our ledger is opened: every commit is flushed and brought to the main file.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 1'])
    await peer.all(`PRAGMA ${pragma}`);
  await peer.all('CREATE TABLE notes (id INTEGER PRIMARY KEY, data TEXT NOT NULL)');
  const data = JSON.stringify(note(words));
  const result = await compare('one record appended, durable', 'a row by SQLCipher, same flushing', 60, {
    ours: () =>
      session.act((act) => appendRecord(act, { stream, record: session.newId(), kind: 'note' }, note(words))),
    theirs: () => peer.all('INSERT INTO notes (data) VALUES (?)', [data]),
  });
  await peer.close();
  session.close();
  return result;
}

/** Reading, checking, decrypting and assembling a case nobody has read yet, beside reading its rows. */
export async function open(folder: string): Promise<Comparison> {
  const place = join(folder, 'open');
  const first = await newVault(place);
  const rounds = 20;
  const streams: string[] = [];
  for (let index = 0; index <= rounds; index += 1)
    streams.push(await newCase(first, `CORE-2026-${String(index).padStart(6, '0')}`, 200));
  const id = { use: 'ledger', vault: first.vaultId, id: uint32(1) } as const;
  const key = deriveKey({ secret: first.parts.vaultKey, ...id });
  first.close();
  copyFileSync(join(place, 'ledger.1.db'), join(folder, 'ledger.db'));
  const session = await openVault({ folder: place, passphrase });
  const peer = await openReference(join(folder, 'ledger.db'), key);
  const result = await compare(
    'a case of 200 records read and assembled',
    'its rows read by SQLCipher',
    rounds,
    {
      ours: (round) => readCase(session, streams[round] ?? '')?.records.length,
      theirs: (round) =>
        peer.all(
          'SELECT header, hash, signature, sealed FROM entries JOIN payloads USING (seq) WHERE stream = ?',
          [streams[round]],
        ),
    },
  );
  await peer.close();
  session.close();
  return result;
}

/** The list and one search over an office's whole year, beside the same statements on a file nobody encrypted. */
export async function desk(folder: string, cases: number): Promise<Comparison> {
  const place = join(folder, 'desk');
  const streams = { environment: {} };
  await seedVault({
    folder: place,
    cases,
    seed: '1',
    until: '2026-11-20',
    streams,
    progress: () => undefined,
  });
  const session = await openVault({ folder: place, passphrase });
  const ours = openDesk(session, () => ({ ...defaultOffice, businessWeek: [1], holidays: [] }));
  ours.catchUp();
  const { database } = session.openDesk();
  const plain = new Database(join(folder, 'plain.db'));
  plain.exec(
    `CREATE TABLE cases (card TEXT); CREATE TABLE textPlaces (text INTEGER PRIMARY KEY, stream TEXT, record TEXT, kind TEXT);
     CREATE VIRTUAL TABLE texts USING fts5(body, hidden, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const copy = (from: string, to: string): void => {
    const insert = plain.prepare(to);
    plain.transaction(() => {
      for (const row of database.prepare(from).raw().all() as unknown[][]) insert.run(...row);
    })();
  };
  copy('SELECT card FROM cases', 'INSERT INTO cases VALUES (?)');
  copy('SELECT * FROM textPlaces', 'INSERT INTO textPlaces VALUES (?, ?, ?, ?)');
  copy('SELECT rowid, body, hidden FROM texts', 'INSERT INTO texts (rowid, body, hidden) VALUES (?, ?, ?)');
  const list = plain.prepare('SELECT card FROM cases');
  const search = plain.prepare(
    `SELECT stream, record, kind, snippet(texts, 0, '[', ']', '…', 24) FROM texts
     JOIN textPlaces ON text = texts.rowid WHERE texts MATCH '"microphone"*' ORDER BY rank LIMIT 200`,
  );
  const what = `list and search at ${cases.toLocaleString('en')} cases`;
  const result = await compare(what, 'the same query in plain SQLite', 40, {
    ours: () => [ours.cards(), ours.search('microphone')],
    theirs: () => [
      list.all().map((row) => JSON.parse((row as { card: string }).card) as unknown),
      search.all(),
    ],
  });
  plain.close();
  session.close();
  return result;
}

/** A large file sealed and on the disk, with both its digests, beside copying it, flushing it and digesting the copy. */
export async function evidence(folder: string, mebibytes: number): Promise<Comparison> {
  const session = await newVault(join(folder, 'evidence'));
  const source = join(folder, 'source');
  const pieces = Readable.from(Array.from({ length: mebibytes }, () => randomBytes(1024 * 1024)));
  await pipeline(pieces, createWriteStream(source));
  const target = join(folder, 'copy');
  const result = await compare(`${mebibytes} MiB of evidence sealed`, 'cp, sync and sha256sum', 5, {
    async ours() {
      const { file } = await session.evidence.store(
        createReadStream(source, { highWaterMark: limits.chunkBytes }),
        limits.evidenceBytes,
      );
      session.evidence.discard(file);
    },
    theirs() {
      execFileSync('cp', [source, target]);
      execFileSync('sync', [target]);
      execFileSync('sha256sum', [target]);
      rmSync(target);
    },
  });
  session.close();
  return result;
}
