import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deskStore } from '../database/deskStore';
import type { VaultLedger } from '../ledger/vaultLedger';

const database = /^((?:ledger\.([1-9][0-9]{0,8})|desk-[0-9a-f]{32})\.db)(?:-wal|-journal|-shm)?$/;

/**
 * Removes databases that nothing names: ledgers of a generation that was left, and desks of keys that were replaced.
 * Nothing in them is in force. A ledger of a later generation stays: it may have been begun when the program stopped, or
 * this may be an older `vault.json` that was put back beside it, and nobody can tell without the key it lacks.
 */
export function removeStrays(folder: string, ledger: VaultLedger): void {
  const named = new Set([ledger.file, ...deskStore(ledger.database).files()]);
  for (const name of readdirSync(folder)) {
    const [, file, generation] = database.exec(name) ?? [];
    const isLater = generation !== undefined && Number(generation) > ledger.roster.generation;
    if (file !== undefined && !named.has(file) && !isLater) rmSync(join(folder, name), { force: true });
  }
}
