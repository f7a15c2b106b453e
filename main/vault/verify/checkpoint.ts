import type { Clock } from '../clock';
import { fromHex, join, toHex, uint64, utf8 } from '../keys/bytes';
import { sealedNote } from '../sealedNote';
import type { Session } from '../session';

/** How far a user proved the whole vault last, and by what that part of the chain is known again. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  /** SHA-256 of every signature up to there: the hashes do not cover them. */
  readonly signatures: string;
  readonly at: string;
}

/** Where a user's checkpoint is kept: outside the vault folder. */
export interface CheckpointMemory {
  /** @returns nothing when there is none, or one that was not written with this user's secret. */
  get(): Checkpoint | undefined;
  /** Notes it, where there is room. */
  put(checkpoint: Omit<Checkpoint, 'at'>): void;
}

const instantLength = 24;

/**
 * The note `checked-…` in the app's data folder, see {@link sealedNote}. Only that user can write one; an older one that
 * is put back is still true of the part it speaks of.
 */
export function checkpointsOf(options: {
  /** The app's own data folder; nothing where there is none. */
  folder: string | undefined;
  vault: string;
  user: string;
  secret: Uint8Array;
  clock: Clock;
  /** Of a reserved vault: the note does not tell whose it is. */
  hidden?: boolean;
}): CheckpointMemory | undefined {
  const { folder, vault, user, secret, clock } = options;
  if (folder === undefined) return undefined;
  const { hidden } = options;
  const note = sealedNote({ folder, vault, user, secret, hidden, file: 'checked', use: 'checkpoint' });
  return {
    get() {
      const opened = note.get();
      if (opened?.length !== 72 + instantLength) return undefined;
      return {
        seq: Number(opened.readBigUInt64BE(0)),
        hash: toHex(opened.subarray(8, 40)),
        signatures: toHex(opened.subarray(40, 72)),
        at: opened.subarray(72).toString('utf8'),
      };
    },
    put: ({ seq, hash, signatures }) =>
      note.put(join(uint64(seq), fromHex(hash), fromHex(signatures), utf8(clock.now()))),
  };
}

/** Where the last full verification of a session's user is noted. */
export function checkpointOf({ parts, user, vaultId, clock }: Session): CheckpointMemory | undefined {
  const { headMemory: memory, keys, ledger } = parts;
  const who = { vault: vaultId, user: user.id, secret: keys.secret, hidden: ledger.roster.reserved };
  return checkpointsOf({ folder: memory?.folder, clock, ...who });
}
