import { Failure } from '../../../contract/failures';

/** @returns the failure for an entry that is not what was written; names the file and the entry. */
export function damagedEntry(file: string, seq: number): Failure {
  return new Failure('vaultDamaged', { values: { file, entry: seq } });
}

/** @returns the failure for a whole file of the vault. */
export function damagedFile(file: string): Failure {
  return new Failure('vaultDamaged', { values: { file } });
}
