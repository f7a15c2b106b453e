import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TombstoneSchema } from '../../../contract/records/erasure';
import { replaceFile } from '../keys/atomicFile';
import { fromHex, toHex } from '../keys/bytes';
import { sha256 } from '../keys/primitives';
import { erasureStore } from '../ledger/erasureStore';
import { membersNow } from '../ledger/roster';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { Session } from '../session';
import { whereThereIsRoom } from '../whereThereIsRoom';
import {
  encodeListFile,
  openList,
  readListFile,
  sealList,
  type Statement,
  type Taken,
  takenListName,
  withStatement,
} from './takenList';

/** A key of a case that was taken from somebody in the act that was just written. */
export interface TakenKey {
  readonly stream: string;
  readonly user: string;
}

/** The name of a vault's list where those of several may lie: beside backups, in the app's own data folder. */
export function listNameOf(vault: string): string {
  return `casekeep-${toHex(sha256(fromHex(vault)).subarray(0, 8))}.taken`;
}

/** What is said once and for all; a key may be given and taken again. */
function nameOf(taken: Taken): string {
  if (taken.what === 'key') return '';
  if (taken.what === 'account') return `account ${taken.user}`;
  return taken.what === 'entries' ? `entry ${taken.entries[0]?.seq}` : `case ${taken.stream}`;
}

/** Every erasure and every ended account the vault stream knows. */
function takenByLedger(ledger: VaultLedger): Taken[] {
  const erased = ledger.read(ledger.vault).flatMap(({ kind, data, authorised }): Taken[] => {
    const parsed = kind === 'tombstone' && authorised ? TombstoneSchema.safeParse(data) : undefined;
    if (parsed?.success !== true) return [];
    const { stream, entries, ground, certificate } = parsed.data;
    const gone = { stream, files: [], ground, certificate };
    if (entries === undefined) return [{ what: 'case', ...gone }];
    const hashOf = (seq: number) => toHex(ledger.entries.hashAt(seq) ?? Buffer.alloc(32));
    return [{ what: 'entries', ...gone, entries: entries.map((seq) => ({ seq, hash: hashOf(seq) })) }];
  });
  const ended = [...membersNow(ledger.roster).values()].filter(({ state }) => state === 'inactive');
  return [...erased, ...ended.map(({ id }): Taken => ({ what: 'account', user: id }))];
}

/** What the ledger has taken and the list does not say yet; the files that went are named with the first of it. */
function unsaid(ledger: VaultLedger, statements: readonly Statement[]): Taken[] {
  const said = new Set(statements.map(({ taken }) => nameOf(taken)));
  const files = new Set(statements.flatMap(({ taken }) => ('files' in taken ? taken.files : [])));
  const next = takenByLedger(ledger).filter((taken) => !said.has(nameOf(taken)));
  let unnamed = erasureStore(ledger.database)
    .erasedFiles()
    .filter((file) => !files.has(file));
  return next.map((taken) => {
    if (!('files' in taken)) return taken;
    const named = { ...taken, files: unnamed };
    unnamed = [];
    return named;
  });
}

/** @returns the list that lies in a vault's folder; an empty one when there is none, or none that is whole. */
function statementsIn(folder: string, ledger: VaultLedger): Statement[] {
  const file = readListFile(join(folder, takenListName));
  return (file && openList(ledger, file)) ?? [];
}

/**
 * Puts down in the signed list what was taken since it was written last: erasures, ended accounts, keys of cases. A restored
 * backup from before is held to it. The list lies in the vault's folder and, where there is one, in the app's own data folder.
 * @param keys the case keys that were taken just now: no other place in the ledger tells them to everybody.
 */
export function noteTaken(session: Session, keys: readonly TakenKey[] = []): void {
  const { folder, parts, user, clock } = session;
  const { ledger, headMemory } = parts;
  const before = statementsIn(folder, ledger);
  // Others may not say it, and whoever erases or ends an account is a director.
  const known = user.role === 'director' ? unsaid(ledger, before) : [];
  const taken: Taken[] = [...known, ...keys.map((key): Taken => ({ what: 'key', ...key }))];
  const place = { at: clock.now(), author: user.id, entry: session.head() };
  const statements = taken.reduce<Statement[]>(
    (list, one) =>
      withStatement(list, ledger.vault, { ...place, taken: one }, (bytes) => parts.keys.sign.sign(bytes)),
    before,
  );
  const file = sealList(ledger, statements);
  if (file === undefined) return;
  const bytes = encodeListFile(file);
  whereThereIsRoom(() => replaceFile(folder, takenListName, bytes));
  if (headMemory === undefined) return;
  whereThereIsRoom(() => {
    mkdirSync(headMemory.folder, { recursive: true, mode: 0o700 });
    replaceFile(headMemory.folder, listNameOf(ledger.vault), bytes);
  });
}
