import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '@vault/database/migrations';
import { assertEncrypted, createDatabase, isInUse, openDatabase } from '@vault/database/openDatabase';
import { verifyOpenVault } from '@vault/verifyVault';
import { newCase, newVault, temporaryFolder } from '../ledger/vaultForTests';

const key = Buffer.alloc(32, 9);
const marker = 'a word nobody else may read';

function create(): string {
  const file = join(temporaryFolder(), 'x.db');
  createDatabase(file, key, (database) => {
    database.exec('CREATE TABLE t (a TEXT)');
    database.prepare('INSERT INTO t VALUES (?)').run(marker);
  });
  return file;
}

/** Asks another process whether it can get in. */
function otherProcessSays(file: string): string {
  const script = `
    const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
    try { new Database(process.argv[1], { timeout: 0 }).pragma('schema_version'); console.log('open'); }
    catch (error) { console.log(error.code); }`;
  return execFileSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }).trim();
}

describe('an encrypted database', () => {
  it.each([
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['journal_size_limit', 0],
    ['synchronous', 2],
    ['temp_store', 2],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['wal_autocheckpoint', 1],
  ])('has %s = %s', (name, value) => {
    const database = openDatabase({ file: create(), key, checkpointPages: 1 });
    expect(database.pragma(name, { simple: true })).toBe(value);
    database.close();
  });

  it('opens with its key only', () => {
    const file = create();
    const open = (wrong: Buffer) => () => openDatabase({ file, key: wrong, checkpointPages: 1 });
    expect(open(Buffer.alloc(32, 8))).toThrow(expect.objectContaining({ code: 'vaultDamaged' }));
    const database = open(key)();
    expect(database.prepare('SELECT a FROM t').get()).toEqual({ a: marker });
    database.close();
    expect(readFileSync(file).includes(marker)).toBe(false);
    expect(() => openDatabase({ file: `${file}-none`, key, checkpointPages: 1, mustExist: true })).toThrow(
      expect.objectContaining({ code: 'notWritable' }),
    );
  });

  it('that was written in plaintext is refused', () => {
    const file = join(temporaryFolder(), 'plain.db');
    const plain = new Database(file);
    plain.exec('CREATE TABLE t (a)');
    plain.close();
    expect(() => assertEncrypted(file)).toThrow(/unencrypted/);
    const empty = join(temporaryFolder(), 'empty.db');
    writeFileSync(empty, '');
    expect(() => assertEncrypted(empty)).toThrow(/without a key/);
    expect(() => assertEncrypted(create())).not.toThrow();
  });

  it('leaves nothing behind but itself', () => {
    const file = create();
    expect(readdirSync(join(file, '..'))).toEqual(['x.db']);
    const database = openDatabase({ file, key, checkpointPages: 1 });
    database.exec("INSERT INTO t VALUES ('more')");
    expect(readdirSync(join(file, '..'))).toEqual(['x.db', 'x.db-wal']);
    database.close();
  });

  it('is asked about without a key', () => {
    const file = create();
    expect(isInUse(file)).toBe(false);
    const database = openDatabase({ file, key, checkpointPages: 1 });
    expect(isInUse(file)).toBe(true);
    database.close();
    expect(isInUse(`${file}-none`)).toBe(false);
  });
});

describe('a vault that is open', () => {
  it('is closed to every other process from its first moment on', async () => {
    const session = await newVault();
    const ledger = join(session.folder, 'ledger.1.db');
    expect(otherProcessSays(ledger)).toBe('SQLITE_BUSY');
    await newCase(session);
    const desk = session.openDesk();
    desk.database.exec('CREATE TABLE mine (a)');
    const files = readdirSync(session.folder);
    expect(files.some((file) => file.endsWith('-shm'))).toBe(false);
    const deskFile = files.find((file) => /^desk-.*\.db$/.test(file)) ?? '';
    expect(otherProcessSays(join(session.folder, deskFile))).toBe('SQLITE_BUSY');
    expect(otherProcessSays(ledger)).toBe('SQLITE_BUSY');
    // Reading the open files byte by byte must not drop the locks.
    await verifyOpenVault(session);
    expect(otherProcessSays(ledger)).toBe('SQLITE_BUSY');
    expect(otherProcessSays(join(session.folder, deskFile))).toBe('SQLITE_BUSY');
    session.close();
    expect(otherProcessSays(ledger)).toBe('SQLITE_NOTADB');
    expect(readdirSync(session.folder).filter((file) => file.endsWith('-wal'))).toEqual([]);
  });
});

describe('the ledger tables', () => {
  const entry = (seq: number): string =>
    `INTO entries (seq, header, hash, signature) VALUES (${seq}, CAST('{"stream":"s"}' AS BLOB), zeroblob(32), zeroblob(64))`;

  it.each([
    ['a gap', `INSERT ${entry(3)}`],
    ['a place that is taken', `INSERT ${entry(1)}`],
    ['replacing', `INSERT OR REPLACE ${entry(1)}`],
    ['changing', 'UPDATE entries SET seq = 5'],
    ['changing a hash', 'UPDATE entries SET hash = zeroblob(32)'],
    ['removing', 'DELETE FROM entries'],
    ['a content without an entry', "INSERT INTO payloads VALUES (9, x'00')"],
    ['changing a content', "UPDATE payloads SET sealed = x'01'"],
    ['removing a content', 'DELETE FROM payloads'],
    ['replacing a content', "INSERT OR REPLACE INTO payloads VALUES (1, x'02')"],
    ['letting a kept file go', 'DELETE FROM files'],
    ['taking a kept file back', "UPDATE files SET state = 'begun'"],
    ['another state of a file', "INSERT INTO files VALUES (zeroblob(15) || x'01', 'gone')"],
  ])('refuse %s', (_what, statement) => {
    const database = openDatabase({ file: join(temporaryFolder(), 'l.db'), key, checkpointPages: 1 });
    migrate(database);
    database.exec(`INSERT ${entry(1)}`);
    database.exec("INSERT INTO payloads VALUES (1, x'00')");
    database.exec("INSERT INTO files VALUES (zeroblob(16), 'begun')");
    database.exec("UPDATE files SET state = 'kept'");
    expect(() => database.exec(statement)).toThrow();
    expect(database.prepare('SELECT seq FROM entries').all()).toEqual([{ seq: 1 }]);
    expect(database.prepare('SELECT hex(sealed) AS sealed FROM payloads').all()).toEqual([{ sealed: '00' }]);
    expect(database.prepare('SELECT state FROM files').all()).toEqual([{ state: 'kept' }]);
    database.close();
  });

  it('of a later program are refused', () => {
    const database = openDatabase({ file: join(temporaryFolder(), 'l.db'), key, checkpointPages: 1 });
    migrate(database);
    migrate(database);
    database.pragma('user_version = 99');
    expect(() => migrate(database)).toThrow(expect.objectContaining({ code: 'vaultNewer' }));
    database.close();
  });
});
