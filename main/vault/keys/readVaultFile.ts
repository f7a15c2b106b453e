import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { type DecodedVaultFile, decodeVaultFile, vaultFileDigest, vaultFileName } from './vaultFile';

/** Far above what a thousand slots need; a larger file is not ours. */
const mostBytes = 4 * 1024 * 1024;

export interface ReadVaultFile extends DecodedVaultFile {
  readonly bytes: Buffer;
  readonly digest: string;
}

/**
 * Reads one vault file from a folder.
 * @throws Failure `noSuchVault` when it is not there, `vaultDamaged`, `vaultNewer`.
 */
export function readVaultFile(folder: string, name = vaultFileName): ReadVaultFile {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Failure('noSuchVault');
  if (statSync(path).size > mostBytes) throw new Failure('vaultDamaged', { values: { file: name } });
  const bytes = readFileSync(path);
  return { ...decodeVaultFile(bytes), bytes, digest: vaultFileDigest(bytes) };
}
