import { createReadStream, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { assertEncrypted, ledgerCheckpointPages, openDatabase } from '../database/openDatabase';
import { fileStore } from '../evidence/fileStore';
import { failureOfFileSystem } from '../evidence/fileSystemFailure';
import { sealedFilePath } from '../evidence/sealedFile';
import { syncFolder } from '../keys/atomicFile';
import { erase, toHex } from '../keys/bytes';
import { vaultFileName } from '../keys/vaultFile';
import type { BackupNotice } from '../ledger/coreKinds';
import { entryStore } from '../ledger/entryStore';
import { ledgerKey } from '../ledger/streamKeys';
import type { Session } from '../session';
import { putListBeside } from '../taken/newestList';
import { noteTaken } from '../taken/noteTaken';
import { makeTemporaryFolder } from '../temporaryFolder';
import type { VerifyControl } from '../verify/findings';
import { BackupWriter, partsOf, readManifest } from './backupFile';
import { extractPart } from './restoreBackup';
import { vacuumInto } from './vacuumStore';

async function* whole(bytes: Uint8Array): AsyncIterableIterator<Uint8Array> {
  yield bytes;
}

/** The end of a part tells whether its digest is right. */
async function readToEnd(chunks: AsyncIterableIterator<Buffer>): Promise<void> {
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next());
}

/** Opens the ledger that lies in the backup and reads every page and the head of it. */
async function proveByReopening(
  session: Session,
  backup: string,
  temporary: string,
  head: { seq: number; hash: string },
): Promise<void> {
  const { ledger: ledgerName, generation, vault } = session.vaultFile.content;
  const manifest = await readManifest(backup);
  const extracted = join(temporary, 'reopened');
  for (const part of partsOf(backup, manifest)) {
    if (part.path === ledgerName) await extractPart(part, extracted);
    else await readToEnd(part.read());
  }
  const file = join(extracted, ledgerName);
  assertEncrypted(file);
  const key = ledgerKey(session.parts.vaultKey, vault, generation);
  try {
    const options = { file, key, checkpointPages: ledgerCheckpointPages, mustExist: true };
    const database = openDatabase(options);
    try {
      const found = entryStore(database).head();
      const isSame = found?.seq === head.seq && toHex(found.hash) === head.hash;
      if (!isSame || database.pragma('integrity_check', { simple: true }) !== 'ok') {
        throw new Failure('backupDamaged');
      }
    } finally {
      database.close();
    }
  } finally {
    erase(key);
  }
}

/**
 * Writes the whole vault as one file: ledger (`VACUUM INTO`), `vault.json` and every kept evidence file, all of them
 * encrypted as they are in the folder, with a digest of each. The finished file is read back and its ledger opened before
 * it gets its name. Desks are left out: they are rebuilt.
 * @param control.name the name of the file, where the program chose it: the ledger keeps it.
 * @throws Failure `cancelled`, `diskFull`, `notWritable`, `evidenceDamaged` when a kept file is missing, `backupDamaged`
 *   when reading back fails. Nothing is left behind then.
 */
export async function createBackup(
  session: Session,
  file: string,
  control: VerifyControl & { name?: string } = {},
): Promise<{ bytes: number; sha256: string }> {
  const { folder, parts, vaultId } = session;
  const { database } = parts.ledger;
  const temporary = makeTemporaryFolder();
  const unfinished = `${file}.part`;
  try {
    // In one go, so that ledger, vault.json and the list of files belong together.
    const ledgerCopy = join(temporary, 'ledger');
    vacuumInto(database, ledgerCopy);
    assertEncrypted(ledgerCopy);
    const vaultFile = readFileSync(join(folder, vaultFileName));
    const names = fileStore(database).inState('kept');
    const head = session.head();
    const createdAt = session.clock.now();

    rmSync(unfinished, { force: true });
    const writer = await BackupWriter.create(unfinished);
    let sha256: string;
    try {
      await writer.add(vaultFileName, whole(vaultFile));
      await writer.add(session.vaultFile.content.ledger, createReadStream(ledgerCopy));
      for (const [index, name] of names.entries()) {
        if (control.signal?.aborted === true) throw new Failure('cancelled');
        control.progress?.('backup', index, names.length);
        await writer
          .add(sealedFilePath(name), createReadStream(join(folder, sealedFilePath(name))))
          .catch((error: unknown) => {
            const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
            throw missing
              ? new Failure('evidenceDamaged', { values: { file: sealedFilePath(name) } })
              : error;
          });
      }
      sha256 = await writer.finish({ format: 1, vault: vaultId, createdAt, head });
    } finally {
      await writer.close();
    }
    await proveByReopening(session, unfinished, temporary, head);
    // Before it has its name: a certificate may name a backup too many, never one too few.
    session.coreAct((act) => {
      const { name } = control;
      const notice = { at: createdAt, sha256, bytes: writer.bytes };
      const data: BackupNotice = name === undefined ? notice : { ...notice, name };
      act.add({ stream: session.vaultStream, kind: 'backup', record: session.newId(), version: 1, data });
    });
    renameSync(unfinished, file);
    // A backup from before may be the one that is left; whoever restores it finds beside it what was taken since.
    noteTaken(session);
    putListBeside(session, dirname(file));
    syncFolder(dirname(file));
    return { bytes: writer.bytes, sha256 };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw failureOfFileSystem(error);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
