import type { VaultDatabase } from '../database/openDatabase';

/** One entry as it lies in the file, with what stands before it in the chain. */
export interface EntryRow {
  readonly seq: number;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly sealed: Buffer | null;
  readonly previousHash: Buffer | null;
  readonly previousAt: string | null;
}

export interface NewEntry {
  readonly seq: number;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly sealed: Buffer;
}

export interface LedgerHead {
  readonly seq: number;
  readonly hash: Buffer;
}

const columns = `e.seq, e.header, e.hash, e.signature, p.sealed, before.hash AS previousHash,
  json_extract(CAST(before.header AS TEXT), '$.at') AS previousAt`;
const tables = `entries e LEFT JOIN payloads p ON p.seq = e.seq LEFT JOIN entries before ON before.seq = e.seq - 1`;

/** The tables `entries` and `payloads`. */
export interface EntryStore {
  append(entry: NewEntry): void;
  /** The last entry, or undefined in an empty ledger. */
  head(): LedgerHead | undefined;
  hashAt(seq: number): Buffer | undefined;
  /** The stream of the entry that has this hash; nothing when the chain has none. */
  streamOf(hash: Buffer): string | undefined;
  /** The entries of one stream after `seq`, in order. */
  ofStream(stream: string, seq: number): EntryRow[];
  /** Every entry after `seq`, in order, without holding them all in memory. */
  after(seq: number): IterableIterator<EntryRow>;
  /** Hash of a stream's last entry. */
  streamHead(stream: string): Buffer | undefined;
  streams(): string[];
  /** Payloads that belong to no entry; always none unless the file was changed by hand. */
  strayPayloads(): number[];
}

export function entryStore(database: VaultDatabase): EntryStore {
  const insertEntry = database.prepare<[number, Buffer, Buffer, Buffer]>(
    'INSERT INTO entries (seq, header, hash, signature) VALUES (?, ?, ?, ?)',
  );
  const insertPayload = database.prepare<[number, Buffer]>(
    'INSERT INTO payloads (seq, sealed) VALUES (?, ?)',
  );
  const head = database.prepare<[], LedgerHead>('SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1');
  const hashAt = database.prepare<[number], { hash: Buffer }>('SELECT hash FROM entries WHERE seq = ?');
  const streamOf = database.prepare<[Buffer], { stream: string }>(
    'SELECT stream FROM entries WHERE hash = ?',
  );
  const ofStream = database.prepare<[string, number], EntryRow>(
    `SELECT ${columns} FROM ${tables} WHERE e.stream = ? AND e.seq > ? ORDER BY e.seq`,
  );
  const page = database.prepare<[number], EntryRow>(
    `SELECT ${columns} FROM ${tables} WHERE e.seq > ? ORDER BY e.seq LIMIT 200`,
  );
  const streamHead = database.prepare<[string], { hash: Buffer }>(
    'SELECT hash FROM entries WHERE stream = ? ORDER BY seq DESC LIMIT 1',
  );
  const streams = database.prepare<[], { stream: string }>(
    'SELECT stream FROM entries GROUP BY stream ORDER BY min(seq)',
  );
  const stray = database.prepare<[], { seq: number }>(
    'SELECT seq FROM payloads WHERE seq NOT IN (SELECT seq FROM entries) ORDER BY seq',
  );
  return {
    append(entry) {
      insertEntry.run(entry.seq, entry.header, entry.hash, entry.signature);
      insertPayload.run(entry.seq, entry.sealed);
    },
    head: () => head.get(),
    hashAt: (seq) => hashAt.get(seq)?.hash,
    streamOf: (hash) => streamOf.get(hash)?.stream,
    ofStream: (stream, seq) => ofStream.all(stream, seq),
    *after(seq) {
      let last = seq;
      for (;;) {
        // Pages instead of one open cursor: a reader must never hold back a checkpoint.
        const rows = page.all(last);
        yield* rows;
        const end = rows.at(-1);
        if (end === undefined) return;
        last = end.seq;
      }
    },
    streamHead: (stream) => streamHead.get(stream)?.hash,
    streams: () => streams.all().map((row) => row.stream),
    strayPayloads: () => stray.all().map((row) => row.seq),
  };
}
