import { fromHex, join, uint32, utf8 } from '../keys/bytes';
import { isSignedBy, sha256 } from '../keys/primitives';
import type { Origin } from './payload';

/** Where a record came from, before the session that brings it in signs for it. */
export type OriginClaim = Omit<Origin, 'signature'>;

/** A version of a record as it stands in a stream. */
export interface Stated {
  readonly stream: string;
  readonly record: string;
  readonly version: number;
  readonly data: unknown;
}

/** SHA-256 of data as it is written: compact JSON. */
export function dataDigest(data: unknown): Buffer {
  return sha256(utf8(JSON.stringify(data)));
}

/**
 * What whoever brings a record into a stream signs: that this version with this data was brought there. Author, time and
 * id of the origin are bound by the entry's own commitment and signature.
 */
export function statementOf(vault: string, { stream, record, version, data }: Stated): Buffer {
  return join(
    'casekeep/statement/1',
    fromHex(vault),
    fromHex(stream),
    fromHex(record),
    uint32(version),
    dataDigest(data),
  );
}

/** @returns true when the statement carries the signature of the holder of that key. */
export function isStatementSignedBy(signKey: string, vault: string, stated: Stated, origin: Origin): boolean {
  return isSignedBy(fromHex(signKey), statementOf(vault, stated), fromHex(origin.signature));
}
