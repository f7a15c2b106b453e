import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a rename in this folder survive a power failure. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The name under which a file is written before it is renamed into place. */
export function unfinishedName(name: string): string {
  return `${name}.new`;
}

/** Writes a file under a temporary name and has it on the disk before returning that name. */
function writeDurably(path: string, bytes: Uint8Array): string {
  const temporary = unfinishedName(path);
  const handle = openSync(temporary, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return temporary;
}

/** Replaces a file so that after any interruption either the old or the new bytes are there, whole. */
export function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, name);
  renameSync(writeDurably(path, bytes), path);
  syncFolder(folder);
}

/** Like {@link replaceFile}, and keeps the bytes that were there under `previousName`. */
export function replaceKeepingPrevious(
  folder: string,
  name: string,
  previousName: string,
  bytes: Uint8Array,
): void {
  const path = join(folder, name);
  const temporary = writeDurably(path, bytes);
  if (existsSync(path)) replaceFile(folder, previousName, readFileSync(path));
  renameSync(temporary, path);
  syncFolder(folder);
}
