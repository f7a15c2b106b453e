import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../contract/failures';
import { InstantSchema } from '../../../contract/moments';
import { replaceFile, syncFolder } from '../keys/atomicFile';
import { toHex, utf8 } from '../keys/bytes';
import { damagedFile } from '../ledger/damage';
import { type Member, membersNow } from '../ledger/roster';
import type { VaultLedger } from '../ledger/vaultLedger';
import { isProven, openList, type Statement, TakenFileSchema } from './takenList';

/** Lies in a folder that was made from a backup, until everything its list says was applied. */
export const restoredName = 'restored.json';

export const RestoredSchema = z.strictObject({
  format: z.literal(1),
  /** When the backup was made. */
  backup: InstantSchema,
  /** The newest list there was; null when there was none. */
  list: TakenFileSchema.nullable(),
  /** Statements that were applied here already, by their place. */
  applied: z.array(z.int().min(0)),
});
type RestoredFile = z.infer<typeof RestoredSchema>;

/** A restored vault, and what of the list is still to be applied in it. */
export interface Restored {
  readonly file: RestoredFile;
  readonly pending: readonly (Statement & { readonly place: number })[];
  /** Statements by nobody this vault knows, or by somebody who may not: they are passed over. */
  readonly unproven: number;
}

/** @returns the bytes of the note. */
export function encodeRestored(file: RestoredFile): Buffer {
  return utf8(`${JSON.stringify(RestoredSchema.parse(file))}\n`);
}

/** Notes which statements are done; once none is left the folder is a vault like any other. */
export function putRestored(folder: string, { file, pending }: Restored, applied: readonly number[]): void {
  const done = new Set(applied);
  if (pending.every(({ place }) => done.has(place))) {
    rmSync(join(folder, restoredName), { force: true });
    syncFolder(folder);
    return;
  }
  replaceFile(folder, restoredName, encodeRestored({ ...file, applied: [...file.applied, ...applied] }));
}

/** Whether what a statement takes is still there. */
function isLeft({ entry, taken }: Statement, ledger: VaultLedger): boolean {
  const isAt = ({ seq, hash }: { seq: number; hash: string }): boolean => {
    const found = ledger.entries.hashAt(seq);
    return found !== undefined && toHex(found) === hash;
  };
  // The ledger is of after it: whatever is there now was given again.
  if (isAt(entry)) return false;
  const { tombstones } = ledger.roster;
  switch (taken.what) {
    case 'case':
      return ledger.entries.ofStream(taken.stream, 0).length > 0 && !tombstones.streams.has(taken.stream);
    case 'entries':
      return taken.entries.some((one) => isAt(one) && !tombstones.entries.has(one.seq));
    case 'key':
      return ledger.keyring.ofStream(taken.stream).some(({ recipient }) => recipient === taken.user);
    case 'account': {
      const member = membersNow(ledger.roster).get(taken.user);
      return member !== undefined && member.state !== 'inactive';
    }
  }
}

/**
 * Reads what a restored folder is to be held to.
 * @returns nothing in a vault that was not restored, or is done with it.
 * @throws Failure `vaultDamaged` when the list is not one of this vault, or not whole.
 */
export function readRestored(folder: string, ledger: VaultLedger): Restored | undefined {
  const path = join(folder, restoredName);
  if (!existsSync(path)) return undefined;
  const parsed = RestoredSchema.safeParse(jsonOf(readFileSync(path, 'utf8')));
  if (!parsed.success) throw damagedFile(restoredName);
  const file = parsed.data;
  const statements = file.list === null ? [] : openList(ledger, file.list);
  if (statements === undefined) throw damagedFile(restoredName);
  const members = membersNow(ledger.roster);
  const left = statements
    .map((statement, place) => ({ statement, place }))
    .filter(({ statement, place }) => !file.applied.includes(place) && isLeft(statement, ledger));
  const pending = left
    .filter(({ statement }) => isProven(statement, members, ledger.vault))
    .map(({ statement, place }) => ({ ...statement, place }));
  return { file, pending, unproven: left.length - pending.length };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whoever lost their account since the backup does not get in by it; and before somebody has taken out what was erased,
 * nobody else reads there.
 * @throws Failure `accountEnded`, `directorFirst`.
 */
export function assertMayEnter(
  restored: Restored | undefined,
  user: Pick<Member, 'id' | 'role'> | undefined,
  readOnly: boolean,
): void {
  const pending = restored?.pending ?? [];
  if (pending.some(({ taken }) => taken.what === 'account' && taken.user === user?.id))
    throw new Failure('accountEnded');
  const needsDirector = pending.some(({ taken }) => taken.what !== 'key');
  if (needsDirector && (readOnly || user?.role !== 'director')) throw new Failure('directorFirst');
}

/** The cases that were taken from somebody, whose keys the backup still had for them. */
export function takenFrom(restored: Restored | undefined, user: string): string[] {
  return (restored?.pending ?? []).flatMap(({ taken }) =>
    taken.what === 'key' && taken.user === user ? [taken.stream] : [],
  );
}
