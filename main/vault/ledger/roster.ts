import { type Right, type Role, roleRights } from '../../../contract/roles';
import type { BackupNotice, BackupRemoval, HandoverStep, RecoverySet, VaultFileNotice } from './coreKinds';
import { noTombstones, type Tombstones } from './tombstones';

/** One user as the vault stream says they are. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: 'invited' | 'active' | 'inactive';
  /** Absent until they joined. */
  readonly boxKey?: string;
  readonly signKey?: string;
  readonly fingerprint?: string;
  readonly invitationKey?: string;
  /** The recovery shares in force, and the entry by which they were used last. */
  readonly recovery?: RecoverySet & { readonly since: number; readonly usedAt?: number };
}

export type Members = ReadonlyMap<string, Member>;

/** What the vault stream has established so far. */
export interface Roster {
  readonly vault: string;
  readonly practice: boolean;
  /** It lies inside another vault, for cases about that one's director. */
  readonly reserved: boolean;
  /** Hash of the founding entry: the fingerprint of the vault. */
  readonly founding: string;
  /** Who was who from that entry on, oldest first. */
  readonly versions: readonly { readonly seq: number; readonly members: Members }[];
  /** `vault.json` that is known to be in place, and one that was announced and may or may not be. */
  readonly settled?: string;
  readonly pending?: { readonly sha256: string; readonly act: string; readonly before: Members };
  /** Every `vault.json` that was ever announced. */
  readonly announced: readonly string[];
  /** Of the vault key and the ledger file. */
  readonly generation: number;
  readonly tombstones: Tombstones;
  /** Every backup that was made, oldest first. */
  readonly backups: readonly (BackupNotice & Partial<Pick<BackupRemoval, 'removedAt'>>)[];
  /** The hand-over of the office that was begun last. */
  readonly handover?: Handover;
}

/** How far a hand-over is: who leaves, who follows, and what each has said to the other. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly step: HandoverStep['step'];
  readonly offer: string;
  readonly answer?: string;
}

/** The part of an opened entry of the vault stream that rights depend on. */
export interface VaultStreamEntry {
  readonly seq: number;
  readonly author: string;
  readonly act: string;
  readonly hash: string;
  readonly kind: string;
  readonly data: unknown;
}

export function emptyRoster(vault: string): Roster {
  return {
    ...{ vault, practice: false, reserved: false, founding: '', versions: [], announced: [], generation: 1 },
    ...{ tombstones: noTombstones, backups: [] },
  };
}

/** @returns who was who when that entry was written. */
export function membersAt(roster: Roster, seq: number): Members {
  return roster.versions.findLast((version) => version.seq <= seq)?.members ?? new Map();
}

/** @returns who is who now. */
export function membersNow(roster: Roster): Members {
  return roster.versions.at(-1)?.members ?? new Map();
}

/** @returns the roster with other members from that entry on. */
export function withMembers(roster: Roster, seq: number, members: Members): Roster {
  return { ...roster, versions: [...roster.versions, { seq, members }] };
}

function settledAt(roster: Roster, sha256: string): Roster {
  const { pending: _pending, ...rest } = roster;
  return { ...rest, settled: sha256 };
}

/**
 * Decides an announced `vault.json`: it is in place, or it never came and what it brought is undone.
 * @returns undefined when `inPlace` is neither.
 */
export function settle(roster: Roster, seq: number, inPlace: string | null): Roster | undefined {
  if (inPlace === null)
    return roster.settled === undefined && roster.pending === undefined ? roster : undefined;
  if (roster.pending?.sha256 === inPlace) return settledAt(roster, inPlace);
  if (roster.settled !== inPlace) return undefined;
  if (roster.pending === undefined) return roster;
  return withMembers(settledAt(roster, inPlace), seq, roster.pending.before);
}

/**
 * Takes note of a `vault.json` that is about to be put in place.
 * @returns undefined when it does not follow the one that is.
 */
export function announce(
  roster: Roster,
  entry: Pick<VaultStreamEntry, 'seq' | 'act'>,
  notice: VaultFileNotice,
): Roster | undefined {
  const decided = settle(roster, entry.seq, notice.previous);
  if (decided === undefined) return undefined;
  return {
    ...decided,
    pending: { sha256: notice.sha256, act: entry.act, before: membersNow(decided) },
    announced: [...decided.announced, notice.sha256],
  };
}

/** Whether nobody could manage the vault any more without this user. */
export function isLastDirector(members: Members, user: string): boolean {
  const directors = [...members.values()].filter(
    ({ role, state }) => role === 'director' && state === 'active',
  );
  return directors.length === 1 && directors[0]?.id === user;
}

/** Whether an active user's role carries a right. */
export function memberHasRight(members: Members, user: string, right: Right): boolean {
  const member = members.get(user);
  return member?.state === 'active' && roleRights[member.role].includes(right);
}
