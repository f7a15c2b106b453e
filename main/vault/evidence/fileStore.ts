import type { VaultDatabase } from '../database/openDatabase';
import { fromHex, toHex } from '../keys/bytes';

export type FileState = 'begun' | 'kept';

/** The table `files`: which sealed files were begun, and which belong to the vault. */
export interface FileStore {
  begin(name: string): void;
  /** @returns false when the file was never begun. */
  keep(name: string): boolean;
  state(name: string): FileState | undefined;
  inState(state: FileState): string[];
  /** Forgets a file that was never kept. */
  forget(name: string): void;
}

export function fileStore(database: VaultDatabase): FileStore {
  const begin = database.prepare<[Buffer]>("INSERT INTO files (name, state) VALUES (?, 'begun')");
  const keep = database.prepare<[Buffer]>(
    "UPDATE files SET state = 'kept' WHERE name = ? AND state = 'begun'",
  );
  const state = database.prepare<[Buffer], { state: FileState }>('SELECT state FROM files WHERE name = ?');
  const inState = database.prepare<[string], { name: Buffer }>(
    'SELECT name FROM files WHERE state = ? ORDER BY name',
  );
  const forget = database.prepare<[Buffer]>("DELETE FROM files WHERE name = ? AND state = 'begun'");
  return {
    begin: (name) => void begin.run(fromHex(name)),
    keep: (name) => keep.run(fromHex(name)).changes > 0,
    state: (name) => state.get(fromHex(name))?.state,
    inState: (wanted) => inState.all(wanted).map((row) => toHex(row.name)),
    forget: (name) => void forget.run(fromHex(name)),
  };
}
