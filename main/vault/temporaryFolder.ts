import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The process that made a folder is part of its name, so that one a dead process left is known by it. */
const pattern = /^casekeep-([1-9][0-9]{0,9})-[0-9A-Za-z]{6}$/;

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked; it runs.
    return (error as { code?: unknown }).code !== 'ESRCH';
  }
}

/**
 * Removes what processes that were killed left in the system's temporary folder: encrypted copies, no plain text. A folder
 * whose number was given to another running process meanwhile stays until that one has ended.
 */
export function removeLeftFolders(): void {
  try {
    for (const entry of readdirSync(tmpdir(), { withFileTypes: true })) {
      const [, maker] = pattern.exec(entry.name) ?? [];
      if (maker === undefined || !entry.isDirectory() || isRunning(Number(maker))) continue;
      rmSync(join(tmpdir(), entry.name), { recursive: true, force: true });
    }
  } catch {
    // Another person's on this computer, or a folder that cannot be looked into: no reason to refuse any work.
  }
}

/** @returns a new private folder for encrypted copies; removed by whoever asked, or after their death by the next process. */
export function makeTemporaryFolder(): string {
  removeLeftFolders();
  return mkdtempSync(join(tmpdir(), `casekeep-${process.pid}-`));
}
