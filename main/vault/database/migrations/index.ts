import { Failure } from '../../../../contract/failures';
import type { VaultDatabase } from '../openDatabase';
import { ledgerTables } from './0001-ledger';
import { erasureTables } from './0002-erasure';

/** Marks the file as a Casekeep ledger: the bytes of "CsK1". */
export const applicationId = 0x43734b31;

/** In order; the place in the list is the version. A released one is never changed. */
export const migrations: readonly string[] = [ledgerTables, erasureTables];

/**
 * Brings a ledger to the newest schema, all or nothing.
 * @throws Failure `vaultNewer` when it was written by a later program.
 */
export function migrate(database: VaultDatabase): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new Failure('vaultNewer');
  if (version === migrations.length) return;
  database
    .transaction(() => {
      for (const statements of migrations.slice(version)) database.exec(statements);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
