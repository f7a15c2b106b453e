import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { copyLedgerRows, ledgerRowsDigest } from '../database/ledgerCopyStore';
import { migrate } from '../database/migrations';
import {
  createDatabase,
  ledgerCheckpointPages,
  openDatabase,
  type VaultDatabase,
} from '../database/openDatabase';
import { failureOfFileSystem } from '../evidence/fileSystemFailure';
import { replaceKeepingPrevious, syncFolder } from '../keys/atomicFile';
import { erase, type NewId, randomId } from '../keys/bytes';
import { readVaultFile } from '../keys/readVaultFile';
import type { UserKeys } from '../keys/userKeys';
import {
  encodeVaultFile,
  previousVaultFileName,
  type VaultFileContent,
  vaultFileDigest,
  vaultFileName,
} from '../keys/vaultFile';
import type { VaultFileNotice } from '../ledger/coreKinds';
import { ledgerKey } from '../ledger/streamKeys';
import { VaultLedger } from '../ledger/vaultLedger';
import type { CoreAct } from '../ledger/act';
import { writeAct } from '../ledger/writeAct';

/** The vault as the next generation begins: everything is prepared, nothing is written. */
export interface NextGeneration {
  readonly content: VaultFileContent;
  readonly vaultKey: Buffer;
  /** Of who writes it; their act is signed with these. */
  readonly keys: UserKeys;
  /** What changes in the new file beside its entries. */
  readonly prepare: (ledger: VaultLedger) => void;
  /** The entries by which it begins; the first announces the file. */
  readonly write: (act: CoreAct, notice: VaultFileNotice) => void;
}

/** The generation that is left, and who leaves it. */
interface PresentGeneration {
  readonly folder: string;
  readonly digest: string;
  readonly ledger: VaultLedger;
  readonly author: string;
  readonly at: string;
  readonly newId: NewId;
}

function removeLedger(folder: string, name: string): void {
  for (const suffix of ['', '-wal', '-journal']) rmSync(join(folder, name + suffix), { force: true });
}

/**
 * Makes room for the next ledger. What lies under its name was begun when the program stopped, or is the newer ledger of a
 * vault that was put back as it was before: nobody can tell without its key, so it is kept, under a name nothing opens.
 */
function setAside(folder: string, name: string): void {
  for (const suffix of ['', '-wal']) {
    const file = join(folder, name + suffix);
    if (existsSync(file)) renameSync(file, join(folder, `${name}.${randomId().slice(0, 8)}.aside${suffix}`));
  }
  rmSync(join(folder, `${name}-journal`), { force: true });
}

function openCopy(present: PresentGeneration, next: NextGeneration): VaultDatabase {
  const { vault, ledger: name, generation } = next.content;
  const file = join(present.folder, name);
  const source = present.ledger.database;
  const key = ledgerKey(next.vaultKey, vault, generation);
  try {
    createDatabase(file, key, (database) => {
      migrate(database);
      copyLedgerRows(source, database);
    });
    const database = openDatabase({ file, key, checkpointPages: ledgerCheckpointPages, mustExist: true });
    const isWhole =
      ledgerRowsDigest(database) === ledgerRowsDigest(source) &&
      database.pragma('integrity_check', { simple: true }) === 'ok';
    if (isWhole) return database;
    database.close();
    // What was read back is not what was written: the disk cannot be trusted with the vault.
    throw new Failure('notWritable');
  } finally {
    erase(key);
  }
}

function beginLedger(present: PresentGeneration, next: NextGeneration, digest: string): VaultLedger {
  const { vault, ledger: name } = next.content;
  const database = openCopy(present, next);
  try {
    const ledger = new VaultLedger(database, vault, name);
    ledger.keys.copyFrom(present.ledger.keys);
    ledger.readRoster();
    next.prepare(ledger);
    const writer = { ledger, author: present.author, sign: next.keys.sign, at: present.at };
    writeAct({ ...writer, newId: present.newId, keepFile: () => undefined }, (act) =>
      next.write(act, { sha256: digest, previous: present.digest }),
    );
    database.pragma('wal_checkpoint(TRUNCATE)');
    return ledger;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Writes the ledger of the next generation beside the one in force, and puts its `vault.json` in place: that one rename
 * switches file, keys and slots. Until then nothing that is in force has changed; from then on nothing of the generation
 * before is in force. Runs without a pause, so that no act can come between the copy and the rename.
 * @returns the new ledger, open; it still has to be confirmed. The one before is left to the caller, open as well.
 * @throws Failure `diskFull`, `notWritable`, `notPermitted`; the vault is as it was then.
 */
export function switchGeneration(
  present: PresentGeneration,
  next: NextGeneration,
): { ledger: VaultLedger; digest: string } {
  const { folder } = present;
  const bytes = encodeVaultFile(next.content);
  const digest = vaultFileDigest(bytes);
  setAside(folder, next.content.ledger);
  let ledger: VaultLedger | undefined;
  try {
    ledger = beginLedger(present, next, digest);
    syncFolder(folder);
    replaceKeepingPrevious(folder, vaultFileName, previousVaultFileName, bytes);
    return { ledger, digest };
  } catch (error) {
    const inPlace = digestInPlace(folder);
    // The rename itself may have come through before whatever failed.
    if (ledger !== undefined && inPlace === digest) return { ledger, digest };
    ledger?.keys.erase();
    ledger?.database.close();
    if (inPlace === present.digest) removeLedger(folder, next.content.ledger);
    throw failureOfFileSystem(error);
  }
}

function digestInPlace(folder: string): string | undefined {
  try {
    return readVaultFile(folder).digest;
  } catch {
    return undefined;
  }
}
