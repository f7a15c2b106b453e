import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { OfficeProfile } from '../../contract/office';
import type { Clock } from './clock';
import { migrate } from './database/migrations';
import { createDatabase, ledgerCheckpointPages, openDatabase } from './database/openDatabase';
import { failureOfFileSystem } from './evidence/fileSystemFailure';
import { erase, fromHex, type NewId } from './keys/bytes';
import { nobody, sealTo } from './keys/sealedTo';
import type { UserKeys } from './keys/userKeys';
import type { VaultFileContent } from './keys/vaultFile';
import type { Founding } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { ledgerKey, wrapVaultStreamKey } from './ledger/streamKeys';
import { VaultLedger } from './ledger/vaultLedger';
import { writeAct } from './ledger/writeAct';
import { Session } from './session';
import type { SlotMaker } from './slotMaker';
import { beginFolder, finishFolder, removeUnfinished } from './unfinishedFolder';

export interface NewVault {
  /** Empty or missing. */
  readonly folder: string;
  /** Its id. */
  readonly vault: string;
  readonly founder: { readonly id: string; readonly name: string };
  /** The founder's; the session that is returned erases them when it ends. */
  readonly keys: UserKeys;
  readonly slots: SlotMaker;
  readonly practice: boolean;
  /** It lies inside another vault, for cases about that one's director. */
  readonly reserved: boolean;
  readonly profile: OfficeProfile;
  readonly clock: Clock;
  readonly newId: NewId;
}

async function firstContent(
  { vault, founder, keys, slots, practice }: NewVault,
  vaultKey: Buffer,
): Promise<VaultFileContent> {
  const generation = 1;
  const slot = await slots(vault);
  const context = { vault, stream: nobody, epoch: generation, recipient: founder.id };
  const sealed = await sealTo(fromHex(keys.boxKey), context, vaultKey);
  return {
    ...{ format: 1, suite: 1, vault, practice },
    ...{ ledger: `ledger.${generation}.db`, generation, slots: [slot] },
    vaultKeys: [{ user: founder.id, generation, sealed: sealed.toString('hex') }],
  };
}

/** Founds the ledger and puts `vault.json` in place. @returns the digest of that file. */
function found(made: NewVault, content: VaultFileContent, vaultKey: Buffer, ledger: VaultLedger): string {
  const { folder, founder, keys, practice, reserved, profile, clock, newId } = made;
  const { vault, generation } = content;
  const streamKey = randomBytes(32);
  ledger.keys.add(vault, 1, streamKey);
  const founding = (vaultFile: Founding['vaultFile']): Founding => ({
    ...{ format: 1, suite: 1, practice, user: founder.id, name: founder.name },
    ...{ boxKey: keys.boxKey, signKey: keys.signKey, vaultFile },
    ...(reserved ? { reserved } : {}),
  });
  const place = { stream: vault, version: 1 };
  return replaceVaultFile({
    ...{ folder, content, previous: null, newId },
    run: (work) => {
      const context = { ledger, author: founder.id, sign: keys.sign, at: clock.now(), newId };
      writeAct({ ...context, keepFile: () => undefined }, work);
    },
    draft: (notice) => ({ ...place, kind: 'founding', record: newId(), data: founding(notice) }),
    also: (act) => {
      const wrapped = wrapVaultStreamKey({ vaultKey, vault, generation, epoch: 1, key: streamKey });
      ledger.keyring.put({ stream: vault, epoch: 1, recipient: nobody, wrapped });
      act.add({ ...place, kind: 'profile', record: newId(), data: profile });
    },
  });
}

/**
 * Makes a vault: ledger with its self-signed founding entry, office profile, and last of all `vault.json`.
 * @returns the founder's open session.
 * @throws Failure `folderNotEmpty`, `notWritable`, `diskFull`. Nothing is left in the folder then.
 */
export async function makeVault(made: NewVault): Promise<Session> {
  const { folder, vault, founder, keys, clock, newId } = made;
  const vaultKey = randomBytes(32);
  const content = await firstContent(made, vaultKey);
  const file = join(folder, content.ledger);
  const key = ledgerKey(vaultKey, vault, content.generation);
  beginFolder(folder);
  try {
    createDatabase(file, key, migrate);
    const database = openDatabase({ file, key, checkpointPages: ledgerCheckpointPages, mustExist: true });
    try {
      const ledger = new VaultLedger(database, vault, content.ledger);
      const digest = found(made, content, vaultKey, ledger);
      finishFolder(folder);
      const parts = { folder, content, digest, keys, vaultKey, ledger, clock, newId, readOnly: false };
      return new Session({ ...parts, user: founder });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    removeUnfinished(folder);
    throw failureOfFileSystem(error);
  } finally {
    erase(key);
  }
}
