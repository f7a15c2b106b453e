import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { assertEncrypted } from '../database/openDatabase';
import { failureOfFileSystem } from '../evidence/fileSystemFailure';
import { replaceFile, syncFolder } from '../keys/atomicFile';
import { vaultFileName } from '../keys/vaultFile';
import { newestList } from '../taken/newestList';
import { encodeRestored, restoredName } from '../taken/restored';
import { beginFolder, finishFolder, removeUnfinished } from '../unfinishedFolder';
import type { VerifyControl } from '../verify/findings';
import { type BackupPart, partsOf, readManifest } from './backupFile';

/** Writes one part and has it on the disk; its digest is checked on the way. */
export async function extractPart(part: BackupPart, folder: string): Promise<void> {
  const path = join(folder, part.path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of part.read()) {
      let written = 0;
      while (written < chunk.length) written += (await handle.write(chunk, written)).bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  syncFolder(dirname(path));
}

/** Until when the list goes that a restored vault will be held to. */
export interface RestoredList {
  readonly at: string;
  readonly count: number;
}

/**
 * Makes a vault folder from a backup. `vault.json` is written last, so that an interrupted restore is no vault.
 * The users sign in with the passphrases they had when the backup was made, once what the newest list of erasures and
 * revocations says was done again: the list is opened and applied at the first sign-in, before anybody reads.
 * @param folder made when it is not there; must be empty, but for what is left of a try that was cut off.
 * @param lists where lists of this vault may lie; the longest one of them counts.
 * @param listNeededAt where one must lie.
 * @throws Failure `notAList`, `folderNotEmpty`, `noSuchFile`, `notABackup`, `backupDamaged`, `diskFull`, `notWritable`,
 *   `cancelled`. What was written is removed then.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  control: VerifyControl & { lists?: readonly string[]; listNeededAt?: string } = {},
): Promise<{ bytes: number; list: RestoredList | null }> {
  const manifest = await readManifest(file);
  const existed = existsSync(folder);
  const parts = partsOf(file, manifest);
  const needed = control.listNeededAt;
  if (needed !== undefined && newestList(manifest.vault, [needed]) === undefined)
    throw new Failure('notAList');
  const list = newestList(manifest.vault, control.lists ?? []);
  const note = { format: 1 as const, backup: manifest.createdAt, list: list ?? null, applied: [] };
  const ordered = [
    ...parts.filter((part) => part.path !== vaultFileName),
    ...parts.filter((part) => part.path === vaultFileName),
  ];
  const total = ordered.reduce((sum, part) => sum + part.bytes, 0);
  let bytes = 0;
  beginFolder(folder);
  try {
    replaceFile(folder, restoredName, encodeRestored(note));
    for (const part of ordered) {
      if (control.signal?.aborted === true) throw new Failure('cancelled');
      control.progress?.('restore', bytes, total);
      await extractPart(part, folder);
      if (part.path.endsWith('.db')) assertEncrypted(join(folder, part.path));
      bytes += part.bytes;
    }
    finishFolder(folder);
    return { bytes, list: list === undefined ? null : { at: list.at, count: list.count } };
  } catch (error) {
    removeUnfinished(folder);
    if (!existed) rmSync(folder, { recursive: true, force: true });
    throw failureOfFileSystem(error);
  }
}
