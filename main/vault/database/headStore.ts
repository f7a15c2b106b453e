import { fromHex, toHex } from '../keys/bytes';
import type { VaultDatabase } from './openDatabase';

/** A place in the chain that somebody has seen. */
export interface SeenHead {
  readonly seq: number;
  readonly hash: string;
}

/** The core's own one-row table in a desk: the last head this user has seen. */
export interface HeadStore {
  get(): SeenHead | undefined;
  put(head: SeenHead): void;
}

export function headStore(database: VaultDatabase): HeadStore {
  database.exec(`CREATE TABLE IF NOT EXISTS seen_head (
    one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL
  ) STRICT`);
  const get = database.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM seen_head');
  const put = database.prepare<[number, Buffer]>(
    `INSERT INTO seen_head (one, seq, hash) VALUES (1, ?, ?)
     ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
  );
  return {
    get() {
      const row = get.get();
      return row && { seq: row.seq, hash: toHex(row.hash) };
    },
    put: (head) => void put.run(head.seq, fromHex(head.hash)),
  };
}
