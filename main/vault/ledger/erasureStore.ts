import type { VaultDatabase } from '../database/openDatabase';
import { fromHex, toHex } from '../keys/bytes';

/** The tables that let content go, and what of it is still there. */
export interface ErasureStore {
  /** Removes the content of entries, for good. */
  payloads(entries: readonly number[]): void;
  /** The vault does not keep these files any more. */
  files(names: readonly string[]): void;
  /** Every file that was ever erased. */
  erasedFiles(): string[];
  /** How many entries of a case still have content. */
  contentLeft(stream: string): number;
  hasContent(entry: number): boolean;
}

export function erasureStore(database: VaultDatabase): ErasureStore {
  const name = database.prepare<[number]>('INSERT OR IGNORE INTO erased_payloads (seq) VALUES (?)');
  const remove = database.prepare<[number]>('DELETE FROM payloads WHERE seq = ?');
  const nameFile = database.prepare<[Buffer]>('INSERT OR IGNORE INTO erased_files (name) VALUES (?)');
  const removeFile = database.prepare<[Buffer]>('DELETE FROM files WHERE name = ?');
  const files = database.prepare<[], { name: Buffer }>('SELECT name FROM erased_files ORDER BY name');
  const left = database.prepare<[string], { left: number }>(
    'SELECT count(*) AS left FROM payloads JOIN entries USING (seq) WHERE entries.stream = ?',
  );
  const content = database.prepare<[number], { seq: number }>('SELECT seq FROM payloads WHERE seq = ?');
  return {
    payloads(entries) {
      for (const entry of entries) {
        name.run(entry);
        remove.run(entry);
      }
    },
    files(names) {
      for (const file of names) {
        nameFile.run(fromHex(file));
        removeFile.run(fromHex(file));
      }
    },
    erasedFiles: () => files.all().map((row) => toHex(row.name)),
    contentLeft: (stream) => left.get(stream)?.left ?? 0,
    hasContent: (entry) => content.get(entry) !== undefined,
  };
}
