import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { Failure } from '../../../contract/failures';

/** An open, keyed database. */
export type VaultDatabase = Database.Database;

/** The first bytes of an SQLite file that nobody encrypted. */
const plaintextHeader = 'SQLite format 3\0';

/** What a pragma is set to, and why. Order matters: locking before the first read, journal before the first write. */
const pragmas: readonly (readonly [statement: string, reason: string])[] = [
  ['locking_mode = EXCLUSIVE', 'one process at a time; keeps the WAL index in memory, so no -shm file'],
  ['journal_mode = WAL', 'an append is one sequential write; the main file is only changed by checkpoints'],
  ['journal_size_limit = 0', 'a restarted WAL is cut, so no stale frames stay behind'],
  ['synchronous = FULL', 'what was answered with success survives a power failure'],
  ['temp_store = MEMORY', 'the default spills sorts to plaintext files (measured)'],
  ['trusted_schema = OFF', 'a changed schema cannot call functions with side effects'],
  ['cell_size_check = ON', 'a damaged page is refused before its cells are read'],
  ['secure_delete = ON', 'deleted content is overwritten with zeros'],
  ['foreign_keys = ON', 'a payload without its entry is refused'],
  ['recursive_triggers = ON', 'else INSERT OR REPLACE slips past the triggers that forbid DELETE'],
];

/** WAL pages after which an append goes to the ledger's main file: at once, so that a lost WAL loses nothing. */
export const ledgerCheckpointPages = 1;

export interface OpenDatabaseOptions {
  readonly file: string;
  /** 32 raw bytes; stays the caller's to erase. */
  readonly key: Uint8Array;
  /** What `PRAGMA wal_autocheckpoint` is: pages of WAL after which they go to the main file. */
  readonly checkpointPages: number;
  /** Refuse to create a file that is not there. */
  readonly mustExist?: boolean;
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');

/** `x'<64 digits>'` as a buffer that can be erased, written digit by digit: no string ever holds the key. */
function rawKeyLiteral(key: Uint8Array): Buffer {
  const digits = hexDigits;
  const literal = Buffer.alloc(key.length * 2 + 3);
  literal.write("x'", 0, 'latin1');
  for (const [index, byte] of key.entries()) {
    literal[2 + index * 2] = digits[byte >> 4] ?? 0;
    literal[3 + index * 2] = digits[byte & 15] ?? 0;
  }
  literal.write("'", literal.length - 1, 'latin1');
  return literal;
}

/** Sets cipher and key; SQLCipher 4 layout with a raw key. */
function unlock(database: VaultDatabase, key: Uint8Array): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  const literal = rawKeyLiteral(key);
  try {
    database.key(literal);
  } finally {
    literal.fill(0);
  }
}

/** @returns the failure a person should read for an error of the driver, or undefined when it is none of those. */
export function failureOfDriver(error: unknown, file?: string): Failure | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Failure('vaultInUse');
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new Failure('vaultDamaged', file === undefined ? {} : { values: { file } });
  }
  if (code.startsWith('SQLITE_FULL')) return new Failure('diskFull');
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code)) return new Failure('notWritable');
  return undefined;
}

/** Runs work on the database; what the driver throws becomes a {@link Failure} naming the file. */
export function withDriverFailures<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failureOfDriver(error, file) ?? error;
  }
}

/**
 * Opens or creates one encrypted database.
 * @throws Failure `vaultInUse` when another process has it, `vaultDamaged` when the key does not open it,
 *   `notWritable`, `diskFull`; an Error when the file turns out to be plaintext.
 */
export function openDatabase(options: OpenDatabaseOptions): VaultDatabase {
  const name = options.file.split(/[\\/]/).at(-1) ?? '';
  return withDriverFailures(name, () => {
    const database = new Database(options.file, { timeout: 0, fileMustExist: options.mustExist === true });
    try {
      unlock(database, options.key);
      for (const [statement] of pragmas) database.pragma(statement);
      database.pragma(`wal_autocheckpoint = ${options.checkpointPages}`);
      database.pragma('user_version');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * Brings everything into the main file, has it on the disk, and lets go of the database. Where the disk does not take it,
 * everything stays in the log, from which the next opening brings it over.
 */
export function closeDatabase(database: VaultDatabase): void {
  try {
    database.pragma('synchronous = FULL');
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (failureOfDriver(error) === undefined) throw error;
  } finally {
    database.close();
  }
}

/** @returns a database that lives in memory only and vanishes with the session. */
export function openMemoryDatabase(): VaultDatabase {
  const database = new Database(':memory:');
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  return database;
}

/**
 * Proves that a file was really written encrypted: the driver has had silent plaintext failures.
 * Called after every creating, attaching or copying, while no connection has it open.
 * @throws Error when the header is SQLite's or the file opens without a key.
 */
export function assertEncrypted(file: string): void {
  const header = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1') === plaintextHeader) throw new Error('the database was written unencrypted');
  if (opensWithoutKey(file)) throw new Error('the database opens without a key');
}

/**
 * Makes a new encrypted database, lets `fill` write its schema, closes it and proves that it is encrypted.
 * Closed first: on POSIX systems reading a file by itself drops the locks this process holds on it.
 */
export function createDatabase(file: string, key: Uint8Array, fill: (database: VaultDatabase) => void): void {
  // The driver makes files that others may read; the log takes its mode from this one.
  closeSync(openSync(file, 'a', 0o600));
  const database = openDatabase({ file, key, checkpointPages: ledgerCheckpointPages });
  try {
    fill(database);
  } finally {
    database.close();
  }
  assertEncrypted(file);
}

function opensWithoutKey(file: string): boolean {
  const database = new Database(file, { timeout: 0, fileMustExist: true });
  try {
    database.pragma('schema_version');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code !== 'SQLITE_NOTADB';
  } finally {
    database.close();
  }
}

/**
 * Asks whether a process has the database open, without a key and without touching its WAL:
 * the lock is asked for before the header is read.
 */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const index = `${file}-shm`;
  const indexed = existsSync(index);
  let database: VaultDatabase | undefined;
  try {
    database = new Database(file, { timeout: 0, fileMustExist: true, readonly: true });
    database.pragma('schema_version');
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
  } finally {
    database?.close();
    // Asking beside a log makes an index of it, which nobody needs: this program keeps its own in memory.
    if (!indexed) rmSync(index, { force: true });
  }
}
