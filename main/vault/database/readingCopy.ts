import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { makeTemporaryFolder } from '../temporaryFolder';
import { isInUse } from './openDatabase';

/** A private copy of encrypted files, gone after {@link dispose}. Holds ciphertext only. */
export interface ReadingCopy {
  readonly file: string;
  dispose(): void;
}

/**
 * Copies an encrypted database and its WAL to a private temporary folder, so that reading changes nothing: opening a
 * WAL database in place would recover and checkpoint it, and does not work at all in a read-only folder.
 * @throws Failure `vaultInUse` when a process is writing to it.
 */
export function copyForReading(folder: string, name: string): ReadingCopy {
  if (isInUse(join(folder, name))) throw new Failure('vaultInUse');
  const temporary = makeTemporaryFolder();
  try {
    for (const suffix of ['', '-wal']) {
      const from = join(folder, name + suffix);
      if (existsSync(from)) copyFileSync(from, join(temporary, name + suffix));
    }
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  return {
    file: join(temporary, name),
    dispose: () => rmSync(temporary, { recursive: true, force: true }),
  };
}
