import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { replaceFile } from '../keys/atomicFile';
import { erase, fromHex, join as joinBytes, toHex, uint64, utf8 } from '../keys/bytes';
import { deriveKey, open, seal, sha256 } from '../keys/primitives';
import type { Session } from '../session';
import { whereThereIsRoom } from '../whereThereIsRoom';

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
 * The note in the app's data folder: `checked-<16 hex of SHA-256(vault ‖ user)>`, sealed under HKDF(userSecret,
 * "checkpoint"). Only that user can write one; an older one that is put back is still true of the part it speaks of.
 */
export function checkpointsOf(options: {
  /** The app's own data folder; nothing where there is none. */
  folder: string | undefined;
  vault: string;
  user: string;
  secret: Uint8Array;
  clock: Clock;
}): CheckpointMemory | undefined {
  const { folder, vault, user, secret, clock } = options;
  if (folder === undefined) return undefined;
  const name = `checked-${toHex(sha256(fromHex(vault), fromHex(user)).subarray(0, 8))}`;
  const associated = joinBytes('casekeep/checkpoint/1', fromHex(vault), fromHex(user));
  const withKey = <T>(work: (key: Buffer) => T): T => {
    const key = deriveKey({ secret, use: 'checkpoint', vault, id: fromHex(user) });
    try {
      return work(key);
    } finally {
      erase(key);
    }
  };
  return {
    get() {
      const path = join(folder, name);
      if (!existsSync(path)) return undefined;
      const opened = withKey((key) => open(key, readFileSync(path), associated));
      if (opened?.length !== 72 + instantLength) return undefined;
      return {
        seq: Number(opened.readBigUInt64BE(0)),
        hash: toHex(opened.subarray(8, 40)),
        signatures: toHex(opened.subarray(40, 72)),
        at: opened.subarray(72).toString('utf8'),
      };
    },
    put({ seq, hash, signatures }) {
      const note = joinBytes(uint64(seq), fromHex(hash), fromHex(signatures), utf8(clock.now()));
      const sealed = withKey((key) => seal(key, note, associated));
      whereThereIsRoom(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        replaceFile(folder, name, sealed);
      });
    },
  };
}

/** Where the last full verification of a session's user is noted. */
export function checkpointOf({ parts, user, vaultId, clock }: Session): CheckpointMemory | undefined {
  const { headMemory: memory, keys } = parts;
  return checkpointsOf({ folder: memory?.folder, vault: vaultId, user: user.id, secret: keys.secret, clock });
}
