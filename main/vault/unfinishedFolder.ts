import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../contract/failures';
import { syncFolder, unfinishedName } from './keys/atomicFile';
import { previousVaultFileName, vaultFileName } from './keys/vaultFile';
import { takenListName } from './taken/takenList';

/** Lies in a folder in which a vault is being made or restored, and tells what is left of one from a vault that lost its keys. */
const markerName = 'vault.unfinished';

/** What making or restoring a vault writes before `vault.json`. */
const madeBefore = new RegExp(
  `^(?:${markerName}|evidence|restored\\.json|ledger\\.[1-9][0-9]{0,8}\\.db(?:-wal|-journal)?|(?:${vaultFileName}|${previousVaultFileName})(?:\\.new)?)$`,
);

/**
 * Removes what was written into a folder that {@link beginFolder} began: what makes it a vault first and the marker last, so
 * that another interruption leaves a folder that is still known for what it is.
 */
export function removeUnfinished(folder: string): void {
  const others = readdirSync(folder).filter((name) => madeBefore.test(name) && name !== markerName);
  for (const name of [vaultFileName, ...others, markerName])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Makes a folder ready for a new vault. What an earlier try left, which was cut off before `vault.json` was in place, is
 * removed: nothing opens it, and only its marker tells it from a ledger whose `vault.json` was lost.
 * @throws Failure `folderNotEmpty`, `notWritable`; errors of the file system while the marker is written.
 */
export function beginFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isLeft = existsSync(join(folder, markerName)) && !existsSync(join(folder, vaultFileName));
    if (isLeft) removeUnfinished(folder);
    if (readdirSync(folder).length > 0) throw new Failure('folderNotEmpty');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(existsSync(folder) ? 'folderNotEmpty' : 'notWritable');
  }
  const handle = openSync(join(folder, markerName), 'wx', 0o600);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(folder);
}

/** The vault is complete: from now on its folder is never taken for a left-over. */
export function finishFolder(folder: string): void {
  rmSync(join(folder, markerName), { force: true });
  syncFolder(folder);
}

/** Removes what only a process that was killed leaves beside a complete vault. */
export function removeLeftNames(folder: string): void {
  const replaced = [vaultFileName, previousVaultFileName, takenListName];
  for (const name of [markerName, ...replaced.map(unfinishedName)])
    rmSync(join(folder, name), { force: true });
}
