import { fromHex } from '../keys/bytes';
import type { VaultDatabase } from './openDatabase';

/** Which file is one user's desk, and the salt of its key. */
export interface DeskRecord {
  readonly file: string;
  readonly salt: Buffer;
}

export interface DeskStore {
  of(user: string): DeskRecord | undefined;
  put(user: string, desk: DeskRecord): void;
  /** Forgets a desk and its salt: the file it named can never be opened again. */
  remove(user: string): void;
  files(): string[];
}

export function deskStore(database: VaultDatabase): DeskStore {
  const of = database.prepare<[Buffer], DeskRecord>('SELECT file, salt FROM desks WHERE user = ?');
  const put = database.prepare<[Buffer, string, Buffer]>(
    `INSERT INTO desks (user, file, salt) VALUES (?, ?, ?)
     ON CONFLICT (user) DO UPDATE SET file = excluded.file, salt = excluded.salt`,
  );
  const remove = database.prepare<[Buffer]>('DELETE FROM desks WHERE user = ?');
  const files = database.prepare<[], { file: string }>('SELECT file FROM desks ORDER BY file');
  return {
    of: (user) => of.get(fromHex(user)),
    put: (user, desk) => void put.run(fromHex(user), desk.file, desk.salt),
    remove: (user) => void remove.run(fromHex(user)),
    files: () => files.all().map((row) => row.file),
  };
}
