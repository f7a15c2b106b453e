import { type VaultDatabase, withDriverFailures } from '../database/openDatabase';

/** Writes a compact copy of an open database, encrypted with the same key, without its log. */
export function vacuumInto(database: VaultDatabase, file: string): void {
  withDriverFailures('backup', () => database.prepare('VACUUM INTO ?').run(file));
}
