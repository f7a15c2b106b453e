import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../contract/failures';
import { defaultOffice, type OfficeProfile, OfficeProfileSchema } from '../../contract/office';
import { type Clock, systemClock } from './clock';
import { migrate } from './database/migrations';
import { createDatabase, ledgerCheckpointPages, openDatabase } from './database/openDatabase';
import { failureOfFileSystem } from './evidence/fileSystemFailure';
import { erase, fromHex, idsFrom, type Random } from './keys/bytes';
import { makeOwnSlot } from './keys/makeOwnSlot';
import { assertPassphrase, defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { nobody, sealTo } from './keys/sealedTo';
import { provePrimitives } from './keys/startupVectors';
import { makeUserKeys, type UserKeys } from './keys/userKeys';
import type { VaultFileContent } from './keys/vaultFile';
import type { Founding } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { ledgerKey, wrapVaultStreamKey } from './ledger/streamKeys';
import { VaultLedger } from './ledger/vaultLedger';
import { writeAct } from './ledger/writeAct';
import { Session } from './session';
import { beginFolder, finishFolder, removeUnfinished } from './unfinishedFolder';

export interface CreateVaultOptions {
  /** Made when it is not there; must be empty, but for what is left of a try that was cut off. */
  readonly folder: string;
  /** Display name of the first user, who becomes director. */
  readonly director: string;
  readonly passphrase: string;
  /** Marked so in the founding entry, on every screen and page. */
  readonly practice: boolean;
  /** What the office says of itself; the defaults where left out. */
  readonly profile?: OfficeProfile;
  readonly clock?: Clock;
  /** Source of ids, in practice vaults only; keys and nonces are always the operating system's. */
  readonly random?: Random;
  readonly derivation?: KeyDerivation;
}

async function firstContent(options: {
  vault: string;
  user: string;
  keys: UserKeys;
  vaultKey: Buffer;
  create: CreateVaultOptions;
}): Promise<VaultFileContent> {
  const { vault, user, keys, vaultKey, create } = options;
  const generation = 1;
  const slot = await makeOwnSlot({
    ...{ vault, user: { id: user, name: create.director }, keys, passphrase: create.passphrase },
    derivation: create.derivation ?? defaultDerivation(create.practice),
  });
  const context = { vault, stream: nobody, epoch: generation, recipient: user };
  const sealed = await sealTo(fromHex(keys.boxKey), context, vaultKey);
  return {
    ...{ format: 1, suite: 1, vault, practice: create.practice },
    ...{ ledger: `ledger.${generation}.db`, generation, slots: [slot] },
    vaultKeys: [{ user, generation, sealed: sealed.toString('hex') }],
  };
}

/**
 * Makes a vault: keys, ledger with its self-signed founding entry, office profile, and last of all `vault.json`.
 * @returns the director's open session.
 * @throws Failure `folderNotEmpty`, `notWritable`, `diskFull`, `passphraseTooWeak`, `practiceOnly`,
 *   `primitivesBroken`. Nothing is left in the folder then.
 */
export async function createVault(options: CreateVaultOptions): Promise<Session> {
  const { folder, practice } = options;
  if (options.random !== undefined && !practice) throw new Failure('practiceOnly');
  await assertPassphrase(options.passphrase, [options.director, options.profile?.organisation ?? '']);
  const profile = OfficeProfileSchema.parse(options.profile ?? defaultOffice);
  await provePrimitives();
  const newId = idsFrom(options.random);
  const { clock = systemClock } = options;
  const vault = newId();
  const user = newId();
  const keys = await makeUserKeys();
  const vaultKey = randomBytes(32);
  const content = await firstContent({ vault, user, keys, vaultKey, create: options });
  const file = join(folder, content.ledger);
  const key = ledgerKey(vaultKey, vault, content.generation);
  beginFolder(folder);
  try {
    createDatabase(file, key, migrate);
    const database = openDatabase({ file, key, checkpointPages: ledgerCheckpointPages, mustExist: true });
    try {
      const ledger = new VaultLedger(database, vault, content.ledger);
      const streamKey = randomBytes(32);
      ledger.keys.add(vault, 1, streamKey);
      const founding = (vaultFile: Founding['vaultFile']): Founding => ({
        ...{ format: 1, suite: 1, practice, user, name: options.director },
        ...{ boxKey: keys.boxKey, signKey: keys.signKey, vaultFile },
      });
      const place = { stream: vault, version: 1 };
      const digest = replaceVaultFile({
        folder,
        content,
        previous: null,
        newId,
        run: (work) => {
          const context = { ledger, author: user, sign: keys.sign, at: clock.now(), newId };
          writeAct({ ...context, keepFile: () => undefined }, work);
        },
        draft: (notice) => ({ ...place, kind: 'founding', record: newId(), data: founding(notice) }),
        also: (act) => {
          const generation = content.generation;
          const wrapped = wrapVaultStreamKey({ vaultKey, vault, generation, epoch: 1, key: streamKey });
          ledger.keyring.put({ stream: vault, epoch: 1, recipient: nobody, wrapped });
          act.add({ ...place, kind: 'profile', record: newId(), data: profile });
        },
      });
      finishFolder(folder);
      const parts = { folder, content, digest, keys, vaultKey, ledger, clock, newId, readOnly: false };
      return new Session({ ...parts, user: { id: user, name: options.director } });
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
