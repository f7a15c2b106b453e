import { fromHex } from '../keys/bytes';
import type { VaultDatabase } from './openDatabase';

/** Case keys that were opened before. */
export interface CaseKeyStore {
  get(place: CaseKeyPlace): Buffer | undefined;
  put(place: CaseKeyPlace, key: Buffer): void;
}

export interface CaseKeyPlace {
  readonly stream: string;
  readonly epoch: number;
  /** SHA-256 of the sealed key: another sealing is opened anew. */
  readonly sealedSha256: Buffer;
}

/**
 * The core's own table in a desk: the user's opened case keys, because opening a sealed one takes a millisecond. The desk
 * is encrypted under the same secret that opens the sealed keys, and is deleted whenever a grant is taken.
 */
export function caseKeyStore(desk: VaultDatabase): CaseKeyStore {
  desk.exec(`CREATE TABLE IF NOT EXISTS opened_case_keys (
    stream BLOB NOT NULL, epoch INTEGER NOT NULL, sealed_sha256 BLOB NOT NULL, key BLOB NOT NULL,
    PRIMARY KEY (stream, epoch)
  ) STRICT, WITHOUT ROWID`);
  const get = desk.prepare<[Buffer, number, Buffer], { key: Buffer }>(
    'SELECT key FROM opened_case_keys WHERE stream = ? AND epoch = ? AND sealed_sha256 = ?',
  );
  const put = desk.prepare<[Buffer, number, Buffer, Buffer]>(
    'INSERT OR REPLACE INTO opened_case_keys (stream, epoch, sealed_sha256, key) VALUES (?, ?, ?, ?)',
  );
  return {
    get: ({ stream, epoch, sealedSha256 }) => get.get(fromHex(stream), epoch, sealedSha256)?.key,
    put: ({ stream, epoch, sealedSha256 }, key) => void put.run(fromHex(stream), epoch, sealedSha256, key),
  };
}
