import type { Tombstone } from '../../../contract/records/erasure';
import type { PreparedEpoch, PreparedGrant, PreparedRevocation, PreparedStream } from './preparedKeys';
import type { OriginClaim } from './statement';

/** What a caller asks to have written. */
export interface Draft {
  readonly stream: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly data: unknown;
  /** Version of the kind's schema; 1 when left out. */
  readonly schema?: number;
  /** Who wrote it first, when, under which id; the session that brings it here signs for it. */
  readonly origin?: OriginClaim;
}

/** An entry of this act: its place is known at once, its hash once the act is committed. */
export interface Appended {
  readonly seq: number;
  readonly hash: string;
}

/** One act: everything in it is written in one transaction or not at all. */
export interface Act {
  readonly id: string;
  readonly at: string;
  /** A new case: its key goes to its author and to every active director. @returns the stream's id. */
  createStream(prepared: PreparedStream): string;
  /** Gives a user the key of a case and writes the grant. */
  grant(prepared: PreparedGrant): void;
  /** Takes the key of a case from a user and opens its next epoch for the others. */
  revoke(prepared: PreparedRevocation, reason?: string): void;
  append(draft: Draft): Appended;
  /** The file belongs to the vault from this act on. */
  keepFile(name: string): void;
}

/** What goes, and what stays of it. */
export interface ErasedContent {
  readonly stream: string;
  readonly entries: readonly number[];
  readonly files: readonly string[];
  readonly tombstone: Tombstone;
}

/** Entries that the core itself adds to an act, beside what a caller may. */
export interface CoreAct extends Act {
  add(draft: Draft): Appended;
  /** Opens the next epoch of a case for everybody who has it. */
  renew(prepared: PreparedEpoch): void;
  /**
   * Lets content go under a tombstone: the entries' own, the files, whatever anybody was writing about the case, the desks
   * of all who had it, and with the whole case its keys.
   */
  erase(content: ErasedContent): void;
}
