import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealedFilePath } from '../evidence/sealedFile';
import { draftStore } from '../ledger/draftStore';
import { erasureStore } from '../ledger/erasureStore';
import type { Tombstones } from '../ledger/tombstones';
import type { VaultLedger } from '../ledger/vaultLedger';

/**
 * What is still in the folder although a tombstone says it is gone: content of entries, keys, what somebody was writing,
 * files.
 * @returns nothing when every erasure is whole; otherwise how many things are left of each sort.
 */
export function erasuresLeft(
  folder: string,
  ledger: VaultLedger,
  { streams, entries }: Tombstones,
): { contents: number; keys: number; drafts: number; files: number } | undefined {
  const store = erasureStore(ledger.database);
  const drafts = draftStore(ledger.database);
  const cases = [...streams.keys()];
  const sum = (count: (stream: string) => number) =>
    cases.reduce((total, stream) => total + count(stream), 0);
  const left = {
    contents:
      sum((stream) => store.contentLeft(stream)) +
      [...entries.keys()].filter((entry) => store.hasContent(entry)).length,
    keys: sum((stream) => ledger.keyring.ofStream(stream).length),
    drafts: sum((stream) => drafts.ofStream(stream)),
    files: store.erasedFiles().filter((name) => existsSync(join(folder, sealedFilePath(name)))).length,
  };
  return Object.values(left).some((count) => count > 0) ? left : undefined;
}
