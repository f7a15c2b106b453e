import { Failure } from '../../contract/failures';
import { type Clock, systemClock } from './clock';
import { erase, idsFrom, type Random } from './keys/bytes';
import { readVaultFile } from './keys/readVaultFile';
import { provePrimitives } from './keys/startupVectors';
import { unlockUser } from './keys/unlockSlot';
import { openSession } from './openSession';
import { headMemory } from './rememberedHead';
import type { Session } from './session';
import { removeLeftFolders } from './temporaryFolder';

export interface OpenVaultOptions {
  readonly folder: string;
  /** Display name; left out: the only user, else the founder. */
  readonly user?: string;
  readonly passphrase: string;
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  /** Source of ids, in practice vaults only. */
  readonly random?: Random;
  /** The app's own data folder: a sealed note of the last head is kept there, outside the vault. */
  readonly headFolder?: string;
  /** The person knows that this is an older copy, for instance a restored backup. */
  readonly acceptOlder?: boolean;
}

/** What can be told of a folder without any key. */
export interface VaultDescription {
  readonly state: 'none' | 'damaged' | 'newer' | 'ready';
  readonly practice: boolean;
  readonly users: readonly { readonly id: string; readonly name: string; readonly invited: boolean }[];
}

/** Reads `vault.json` alone. Never throws for what it finds there. */
export function describeVault(folder: string): VaultDescription {
  try {
    const { content, whole } = readVaultFile(folder);
    return {
      state: whole ? 'ready' : 'damaged',
      practice: content.practice,
      users: content.slots.map(({ user, name, state }) => ({ id: user, name, invited: state === 'invited' })),
    };
  } catch (error) {
    const code = error instanceof Failure ? error.code : 'vaultDamaged';
    const state = code === 'noSuchVault' ? 'none' : code === 'vaultNewer' ? 'newer' : 'damaged';
    return { state, practice: false, users: [] };
  }
}

/**
 * Signs a user in.
 * @throws Failure `noSuchVault`, `noSuchUser`, `notJoined`, `wrongPassphrase`, `vaultInUse`, `vaultDamaged`,
 *   `vaultNewer`, `olderCopy`, `accountEnded`, `directorFirst`, `notWritable`, `primitivesBroken`. After the slot has opened, nothing is ever called a
 *   wrong passphrase.
 */
export async function openVault(options: OpenVaultOptions): Promise<Session> {
  const { folder, readOnly = false, clock = systemClock } = options;
  await provePrimitives();
  const file = readVaultFile(folder);
  const { content } = file;
  if (options.random !== undefined && !content.practice) throw new Failure('practiceOnly');
  const newId = idsFrom(options.random);
  const { slot, keys, vaultKey } = await unlockUser(content, options.user, options.passphrase);
  try {
    const { user: id, name } = slot;
    const { headFolder: memoryFolder, acceptOlder = false } = options;
    const note = { vault: content.vault, user: id, secret: keys.secret };
    const memory = memoryFolder === undefined ? undefined : headMemory({ folder: memoryFolder, ...note });
    const session = await openSession({
      ...{ folder, file, user: { id, name }, keys, vaultKey, readOnly, clock, newId, acceptOlder },
      headMemory: memory,
    });
    removeLeftFolders();
    return session;
  } catch (error) {
    erase(keys.secret, vaultKey);
    throw error;
  }
}
