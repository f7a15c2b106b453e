import { fromHex, toHex } from '../keys/bytes';
import { isSignedBy, sha256 } from '../keys/primitives';
import { damagedEntry } from './damage';
import { decodeHeader, type EntryHeader, hashBeforeFirst, linkHash, signedBytes } from './entryHeader';
import type { EntryRow } from './entryStore';
import { openPayload, type Origin } from './payload';

/** An entry whose payload this session could open, with everything about it checked. */
export interface OpenedEntry {
  readonly seq: number;
  readonly at: string;
  readonly stream: string;
  readonly epoch: number;
  readonly author: string;
  readonly hash: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly schema: number;
  readonly act: string;
  readonly n: number;
  readonly of: number;
  readonly data: unknown;
  readonly origin?: Origin;
  /** False when its author had no right to it at that place: it has no effect and is reported. */
  readonly authorised: boolean;
  /** True when the clock stood earlier than at the entry before it. */
  readonly early: boolean;
}

/** An entry as everybody can read it, also without the key of its stream. */
export interface ListedEntry extends EntryHeader {
  readonly hash: string;
  /** Its content is gone under a tombstone. */
  readonly erased?: true;
  readonly early: boolean;
}

/**
 * Checks what needs no key: encoding, place, link to the entry before, digest of the sealed bytes.
 * @param mayLack whether the content of that entry may be gone.
 * @throws Failure `vaultDamaged` naming the entry.
 */
export function listEntry(
  row: EntryRow,
  vault: string,
  file: string,
  mayLack: (stream: string, seq: number) => boolean,
): ListedEntry {
  const header = decodeHeader(row.header);
  const previous = row.previousHash ?? (row.seq === 1 ? hashBeforeFirst(vault) : undefined);
  if (
    header === undefined ||
    previous === undefined ||
    header.seq !== row.seq ||
    header.vault !== vault ||
    !linkHash(previous, row.header).equals(row.hash) ||
    (row.sealed === null
      ? !mayLack(header.stream, row.seq)
      : toHex(sha256(row.sealed)) !== header.sealedSha256)
  ) {
    throw damagedEntry(file, row.seq);
  }
  return {
    ...header,
    hash: toHex(row.hash),
    early: row.previousAt !== null && header.at < row.previousAt,
    ...(row.sealed === null && { erased: true as const }),
  };
}

/** @returns true when the entry carries the signature of the holder of that key. */
export function isEntrySignedBy(row: EntryRow, signKey: string): boolean {
  return isSignedBy(fromHex(signKey), signedBytes(row.hash), row.signature);
}

/**
 * Opens a listed entry; rights are decided by the caller.
 * @throws Failure `vaultDamaged` naming the entry, also when the key is not the one it was sealed with.
 */
export function openEntry(
  row: EntryRow,
  listed: ListedEntry,
  key: Uint8Array,
  file: string,
): Omit<OpenedEntry, 'authorised'> {
  const { seq, at, stream, epoch, author, hash, early, vault, commit } = listed;
  const opened = row.sealed && openPayload(key, row.sealed, commit, { vault, stream, epoch, seq });
  if (!opened) throw damagedEntry(file, seq);
  const { origin, ...content } = opened.payload;
  return { ...content, ...(origin && { origin }), seq, at, stream, epoch, author, hash, early };
}
