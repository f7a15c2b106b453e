import { Failure } from '../../contract/failures';
import type { SeenHead } from './database/headStore';
import { fromHex, join, toHex, uint64 } from './keys/bytes';
import type { VaultLedger } from './ledger/vaultLedger';
import { sealedNote } from './sealedNote';

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

/** The note `head-…` in the app's data folder, see {@link sealedNote}: place and hash. */
export function headMemory(options: {
  folder: string;
  vault: string;
  user: string;
  secret: Uint8Array;
  hidden?: boolean;
}): HeadMemory {
  const { folder } = options;
  const note = sealedNote({ ...options, file: 'head', use: 'head' });
  return {
    folder,
    get() {
      const opened = note.get();
      if (opened?.length !== 40) return undefined;
      return { seq: Number(opened.readBigUInt64BE(0)), hash: toHex(opened.subarray(8)) };
    },
    put: (head) => note.put(join(uint64(head.seq), fromHex(head.hash))),
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
