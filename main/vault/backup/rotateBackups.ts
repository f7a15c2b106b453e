import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import type { OfficeProfile } from '../../../contract/office';
import { backupsToRemove, usualKeepDays } from '../../../domain/backupRotation';
import { syncFolder } from '../keys/atomicFile';
import type { BackupRemoval } from '../ledger/coreKinds';
import type { Session } from '../session';
import type { VerifyControl } from '../verify/findings';
import { readManifest } from './backupFile';
import { createBackup } from './createBackup';

const ending = '.casekeep-backup';

/** What every backup of a vault begins with, in a folder that may hold those of others. */
const beginningOf = (vault: string): string => `casekeep-${vault.slice(0, 8)}-`;

/** A name with the date and time in it that nothing in the folder has. */
function freeName(folder: string, vault: string, at: string): string {
  const stem = `${beginningOf(vault)}${at.slice(0, 19).replaceAll(':', '-')}Z`;
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${stem}${ending}` : `${stem}-${copy}${ending}`;
    if (!existsSync(join(folder, name)) && !existsSync(join(folder, `${name}.part`))) return name;
  }
}

interface Found {
  readonly name: string;
  readonly at: string;
  readonly sha256: string;
}

/**
 * The backups in a folder that are this vault's beyond doubt: by their name, by what they say themselves, and by the ledger,
 * which knows one of that time, size and name. Anything else is nobody's to remove.
 */
async function ownBackups({ vaultId, parts }: Session, folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(beginningOf(vaultId)) || !name.endsWith(ending)) continue;
    const path = join(folder, name);
    const manifest = await readManifest(path).catch(() => undefined);
    if (manifest?.vault !== vaultId) continue;
    const { size } = statSync(path);
    const known = parts.ledger.roster.backups.find(
      (backup) => backup.name === name && backup.at === manifest.createdAt && backup.bytes === size,
    );
    if (known !== undefined) found.push({ name, at: known.at, sha256: known.sha256 });
  }
  return found;
}

/** Removes a file and puts that down; one that does not go stays for the next time. @returns whether it is gone. */
function removeBackup(session: Session, folder: string, { name, sha256 }: Found): boolean {
  try {
    rmSync(join(folder, name));
    syncFolder(folder);
  } catch {
    return false;
  }
  // Afterwards: a certificate may name a backup too many, never one too few.
  session.coreAct((act) => {
    const data: BackupRemoval = { sha256, removedAt: session.clock.now() };
    act.add({
      ...{ stream: session.vaultStream, kind: 'backup-removed', record: session.newId(), version: 1 },
      data,
    });
  });
  return true;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Writes a backup into a folder or onto a stick, beside the earlier ones, and then removes those whose days are over: only
 * after the new one was read back and its ledger opened, never the newest, and nothing that is not a backup of this vault.
 * @returns the name it got, and the names of what was removed.
 * @throws Failure `noSuchFolder` when the folder is not there, or goes meanwhile; as {@link createBackup}. Every earlier
 *   backup is still there then.
 */
export async function rotateBackups(
  session: Session,
  folder: string,
  options: { office: OfficeProfile; keepDays?: number | undefined } & VerifyControl,
): Promise<{ name: string; bytes: number; sha256: string; removed: string[] }> {
  const { office, keepDays, ...control } = options;
  if (!isFolder(folder)) throw new Failure('noSuchFolder');
  const name = freeName(folder, session.vaultId, session.clock.now());
  const made = await createBackup(session, join(folder, name), { ...control, name }).catch(
    (error: unknown) => {
      throw isFolder(folder) ? error : new Failure('noSuchFolder');
    },
  );
  const days = keepDays ?? office.keepBackups ?? usualKeepDays;
  const old = backupsToRemove(await ownBackups(session, folder), days, office, session.clock.now());
  const removed = old.filter((one) => removeBackup(session, folder, one));
  return { name, ...made, removed: removed.map((one) => one.name) };
}
