import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../contract/failures';
import type { CaseKeyStore } from './database/caseKeyStore';
import { migrate } from './database/migrations';
import {
  failureOfDriver,
  ledgerCheckpointPages,
  openDatabase,
  withDriverFailures,
} from './database/openDatabase';
import { copyForReading } from './database/readingCopy';
import { erase } from './keys/bytes';
import type { ReadVaultFile } from './keys/readVaultFile';
import { sha256 } from './keys/primitives';
import { nobody, openSealedTo } from './keys/sealedTo';
import type { UserKeys } from './keys/userKeys';
import { damagedSlots, type VaultFileContent, vaultFileName } from './keys/vaultFile';
import { damagedFile } from './ledger/damage';
import { ledgerKey, unwrapVaultStreamKey } from './ledger/streamKeys';
import { VaultLedger } from './ledger/vaultLedger';
import { laterLedgers } from './rotation/laterLedgers';

/** An open ledger, and how to let go of it. */
export interface OpenedLedger {
  readonly ledger: VaultLedger;
  readonly dispose: () => void;
}

/**
 * Opens the ledger file that `vault.json` names, without reading an entry.
 * @throws Failure `vaultInUse`, `olderCopy`, `vaultDamaged`, `vaultNewer`, `notWritable`.
 */
export function openLedgerFile(
  folder: string,
  content: VaultFileContent,
  vaultKey: Uint8Array,
  readOnly: boolean,
): OpenedLedger {
  const { vault, ledger: name, generation } = content;
  if (!existsSync(join(folder, name))) {
    // A later ledger in its place: this `vault.json` is from before the vault key was replaced.
    throw laterLedgers(folder, generation).length > 0 ? new Failure('olderCopy') : damagedFile(name);
  }
  const copy = readOnly ? copyForReading(folder, name) : undefined;
  const key = ledgerKey(vaultKey, vault, generation);
  try {
    const file = copy?.file ?? join(folder, name);
    const database = openDatabase({ file, key, checkpointPages: ledgerCheckpointPages, mustExist: true });
    try {
      migrate(database);
      const ledger = new VaultLedger(database, vault, name);
      return { ledger, dispose: () => copy?.dispose() };
    } catch (error) {
      database.close();
      throw failureOfDriver(error, name) ?? error;
    }
  } catch (error) {
    copy?.dispose();
    throw error;
  } finally {
    erase(key);
  }
}

/** Opens the vault stream's keys with the vault key. @throws Failure `vaultDamaged`. */
export function openVaultStreamKeys(ledger: VaultLedger, generation: number, vaultKey: Uint8Array): void {
  const { vault } = ledger;
  for (const { stream, epoch, wrapped } of ledger.keyring.ofRecipient(nobody)) {
    const key =
      stream === vault ? unwrapVaultStreamKey({ vaultKey, vault, generation, epoch, wrapped }) : undefined;
    if (key === undefined) throw damagedFile(ledger.file);
    ledger.keys.add(stream, epoch, key);
  }
}

/**
 * Opens the ledger and reads who is who.
 * @throws Failure `vaultInUse`, `vaultDamaged`, `vaultNewer`, `notWritable`.
 */
export function openLedger(
  folder: string,
  content: VaultFileContent,
  vaultKey: Uint8Array,
  readOnly: boolean,
): OpenedLedger {
  const opened = openLedgerFile(folder, content, vaultKey, readOnly);
  const { ledger, dispose } = opened;
  try {
    withDriverFailures(ledger.file, () => {
      openVaultStreamKeys(ledger, content.generation, vaultKey);
      ledger.readRoster();
    });
    return opened;
  } catch (error) {
    ledger.database.close();
    dispose();
    throw error;
  }
}

/**
 * Opens every case key that is sealed to this user; those opened in an earlier session come from the desk.
 * @throws Failure `vaultDamaged`.
 */
export async function openCaseKeys(
  ledger: VaultLedger,
  user: string,
  keys: UserKeys,
  remembered?: CaseKeyStore,
): Promise<void> {
  for (const { stream, epoch, wrapped } of ledger.keyring.ofRecipient(user)) {
    const place = { stream, epoch, sealedSha256: sha256(wrapped) };
    const context = { vault: ledger.vault, stream, epoch, recipient: user };
    const known = remembered?.get(place);
    const key = known ?? (await openSealedTo(keys.box, context, wrapped));
    if (key?.length !== 32) throw damagedFile(ledger.file);
    if (known === undefined) remembered?.put(place, key);
    ledger.keys.add(stream, epoch, key);
  }
}

/**
 * The `vault.json` on disk must be the one the vault stream says is in place, or one side of a replacement that was
 * interrupted.
 * @throws Failure `olderCopy` when it is one that was replaced long ago, else `vaultDamaged`.
 */
export function assertVaultFileIsCurrent(ledger: VaultLedger, digest: string): void {
  const { settled, pending, announced } = ledger.roster;
  if (digest === settled || digest === pending?.sha256) return;
  if (announced.includes(digest)) throw new Failure('olderCopy');
  throw damagedFile(vaultFileName);
}

/** @throws Failure `vaultDamaged` when a byte of `vault.json` is not the one that was written. */
export function assertWhole(file: ReadVaultFile): void {
  if (!file.whole || damagedSlots(file.content).length > 0) throw damagedFile(vaultFileName);
}
