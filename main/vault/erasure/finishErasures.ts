import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sealedFilePath } from '../evidence/sealedFile';
import { syncFolder } from '../keys/atomicFile';
import { erasureStore } from '../ledger/erasureStore';
import type { VaultLedger } from '../ledger/vaultLedger';
import { removeStrays } from '../rotation/removeStrays';
import { erasuresLeft } from '../verify/checkErasures';

/** Writes the log back and cuts it: until then the removed rows lie in it. @returns false when a reader held it up. */
function writeLogBack(ledger: VaultLedger): boolean {
  const [row] = ledger.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}

/**
 * Takes what tombstones named off the disk: desks nobody has a salt for, the log, the sealed files. Done again at every
 * unlock, so that an erasure that was cut off is finished then.
 * @returns whether nothing is left.
 */
export function finishErasures(folder: string, ledger: VaultLedger): boolean {
  removeStrays(folder, ledger);
  const isWrittenBack = writeLogBack(ledger);
  for (const name of erasureStore(ledger.database).erasedFiles()) {
    const path = join(folder, sealedFilePath(name));
    rmSync(path, { force: true });
    // Restored from a backup that was made after it, the folder may hold no file at all.
    if (existsSync(dirname(path))) syncFolder(dirname(path));
  }
  return isWrittenBack && erasuresLeft(folder, ledger, ledger.roster.tombstones) === undefined;
}
