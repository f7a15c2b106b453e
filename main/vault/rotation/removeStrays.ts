import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deskStore } from '../database/deskStore';
import type { VaultLedger } from '../ledger/vaultLedger';

const database = /^((?:ledger\.[1-9][0-9]{0,8}|desk-[0-9a-f]{32})\.db)(?:-wal|-journal|-shm)?$/;

/**
 * Removes databases that nothing names: ledgers of a generation that was left, or of one that was being begun when the
 * program stopped, and desks of keys that were replaced. Nothing in them is in force.
 */
export function removeStrays(folder: string, ledger: VaultLedger): void {
  const named = new Set([ledger.file, ...deskStore(ledger.database).files()]);
  for (const name of readdirSync(folder)) {
    const file = database.exec(name)?.[1];
    if (file !== undefined && !named.has(file)) rmSync(join(folder, name), { force: true });
  }
}
