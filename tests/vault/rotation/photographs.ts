import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from './watchedFileSystem';

/** Copies the folder before every step of `work`, as a power failure there would leave it. @returns the copies. */
export async function photographed(
  folder: string,
  into: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const copies: string[] = [];
  watch.count = 0;
  watch.before = (_step, count) => {
    const copy = join(into, String(count));
    mkdirSync(copy);
    cpSync(folder, copy, { recursive: true });
    copies.push(copy);
  };
  try {
    await work();
  } finally {
    watch.before = undefined;
  }
  return copies;
}

/** Lets the step number `at` fail as a full disk would. @returns whether it was reached. */
export async function failingAt(at: number, work: () => Promise<unknown>): Promise<boolean> {
  let reached = false;
  watch.count = 0;
  watch.before = (_step, count) => {
    if (count !== at) return;
    reached = true;
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  try {
    await work();
  } finally {
    watch.before = undefined;
  }
  return reached;
}
