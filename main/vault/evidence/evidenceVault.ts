import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type VaultDatabase, withDriverFailures } from '../database/openDatabase';
import { syncFolder } from '../keys/atomicFile';
import { randomId } from '../keys/bytes';
import { fileStore } from './fileStore';
import { failureOfFileSystem } from './fileSystemFailure';
import { readSealedFile, type SealedFile, sealedFilePath, writeSealedFile } from './sealedFile';

/** The sealed files of a vault. Their keys are in evidence records; here are only names and states. */
export interface EvidenceVault {
  /**
   * Seals a stream under a fresh name and key. Unless an act keeps it, it is collected after the session.
   * @throws Failure `fileTooLarge`, `diskFull`, `notWritable`, `readOnly`; nothing is left behind then.
   */
  store(source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<SealedFile>;
  /** @throws Failure `evidenceDamaged` naming the file on any change. */
  read(sealed: Pick<SealedFile, 'file' | 'key' | 'bytes' | 'sealedBytes'>): AsyncIterableIterator<Buffer>;
  /** Removes a file of this session that no act kept. */
  discard(name: string): void;
  /** Marks a begun file as belonging to the vault; part of the act's own transaction. */
  keep(name: string): void;
  /** Removes files that an earlier, dead session began and never kept. @returns how many. */
  collectAbandoned(): number;
}

export function openEvidence(context: {
  folder: string;
  database: VaultDatabase;
  assertWritable: () => void;
}): EvidenceVault {
  const { folder, assertWritable } = context;
  const files = fileStore(context.database);
  /** Begun by this session: never collected by it, because an act may still keep them. */
  const own = new Set<string>();
  const guarded = <T>(work: () => T): T => withDriverFailures('ledger', work);
  const remove = (name: string): void => {
    // The file first: a row without a file is forgotten next time, a file without a row would stay for ever.
    rmSync(join(folder, sealedFilePath(name)), { force: true });
    guarded(() => files.forget(name));
    own.delete(name);
  };
  return {
    async store(source, limitBytes) {
      assertWritable();
      const name = randomId();
      guarded(() => files.begin(name));
      own.add(name);
      try {
        const path = join(folder, sealedFilePath(name));
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        const sealed = await writeSealedFile({ folder, name, source, limitBytes });
        for (const parent of [dirname(path), join(folder, 'evidence'), folder]) syncFolder(parent);
        return sealed;
      } catch (error) {
        if (context.database.open) remove(name);
        throw failureOfFileSystem(error);
      }
    },
    read: (sealed) => readSealedFile(folder, sealed),
    discard(name) {
      assertWritable();
      if (files.state(name) === 'begun') remove(name);
    },
    keep(name) {
      assertWritable();
      if (!files.keep(name)) throw new Error('a file is kept once, after it was begun');
    },
    collectAbandoned() {
      assertWritable();
      const abandoned = files.inState('begun').filter((name) => !own.has(name));
      for (const name of abandoned) remove(name);
      return abandoned.length;
    },
  };
}
