import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../contract/failures';
import type { SeenHead } from './database/headStore';
import { replaceFile } from './keys/atomicFile';
import { erase, fromHex, join as joinBytes, toHex, uint64 } from './keys/bytes';
import { deriveKey, open, seal, sha256 } from './keys/primitives';
import type { VaultLedger } from './ledger/vaultLedger';
import { whereThereIsRoom } from './whereThereIsRoom';

/** A note of the last head a user has seen, kept outside the vault folder. */
export interface HeadMemory {
  /** The app's own data folder. */
  readonly folder: string;
  get(): SeenHead | undefined;
  /** Notes a head, where there is room for it. */
  put(head: SeenHead): void;
  /** The same note for the user's next secret. */
  under(secret: Uint8Array): HeadMemory;
}

/**
 * The note in the app's data folder: `head-<16 hex of SHA-256(vault ‖ user)>`, sealed under HKDF(userSecret, "head").
 * A note that cannot be read counts as none: it lies outside the vault and proves nothing by its absence.
 */
export function headMemory(options: {
  folder: string;
  vault: string;
  user: string;
  secret: Uint8Array;
}): HeadMemory {
  const { folder, vault, user, secret } = options;
  const name = `head-${toHex(sha256(fromHex(vault), fromHex(user)).subarray(0, 8))}`;
  const associated = joinBytes('casekeep/head/1', fromHex(vault), fromHex(user));
  const withKey = <T>(work: (key: Buffer) => T): T => {
    const key = deriveKey({ secret, use: 'head', vault, id: fromHex(user) });
    try {
      return work(key);
    } finally {
      erase(key);
    }
  };
  return {
    folder,
    get() {
      const path = join(folder, name);
      if (!existsSync(path)) return undefined;
      const opened = withKey((key) => open(key, readFileSync(path), associated));
      if (opened?.length !== 40) return undefined;
      return { seq: Number(opened.readBigUInt64BE(0)), hash: toHex(opened.subarray(8)) };
    },
    put(head) {
      const note = joinBytes(uint64(head.seq), fromHex(head.hash));
      const sealed = withKey((key) => seal(key, note, associated));
      whereThereIsRoom(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        replaceFile(folder, name, sealed);
      });
    },
    under: (next) => headMemory({ ...options, secret: next }),
  };
}

/** @returns true when the ledger still contains that place of the chain. */
export function containsHead(ledger: VaultLedger, head: SeenHead): boolean {
  if (head.seq === 0) return true;
  const hash = ledger.entries.hashAt(head.seq);
  return hash !== undefined && toHex(hash) === head.hash;
}

/** @throws Failure `olderCopy` when the ledger lacks what this user has already seen. */
export function assertContains(ledger: VaultLedger, head: SeenHead | undefined): void {
  if (head !== undefined && !containsHead(ledger, head)) throw new Failure('olderCopy');
}
