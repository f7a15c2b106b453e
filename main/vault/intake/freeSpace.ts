import { statfs } from 'node:fs/promises';
import { Failure } from '../../../contract/failures';
import { limits } from '../../../contract/limits';

/** Bytes this user may still write on the disk that holds `folder`. */
export async function freeSpace(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/**
 * Refuses before the first byte is written what the disk cannot hold beside the ledger's own reserve.
 *
 * @param bytes what is about to be written.
 * @param free measures the disk; replaced in tests.
 * @throws Failure `diskFull` with the bytes needed and free.
 */
export async function requireFreeSpace(folder: string, bytes: number, free = freeSpace): Promise<void> {
  const available = await free(folder);
  const needed = bytes + limits.freeSpaceMargin;
  if (available < needed) throw new Failure('diskFull', { values: { needed, free: available } });
}
