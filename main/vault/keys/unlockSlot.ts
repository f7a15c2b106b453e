import { Failure } from '../../../contract/failures';
import { erase } from './bytes';
import { isSlotSignedBy, isSlotWhole, type KeySlot, openSlot } from './keySlot';
import { nobody, openSealedTo } from './sealedTo';
import { type UserKeys, userKeysFrom } from './userKeys';
import { sealedVaultKeyOf, type VaultFile, vaultFileName } from './vaultFile';

const damaged = (): Failure => new Failure('vaultDamaged', { values: { file: vaultFileName } });

/**
 * The slot a person means: by name, else the only one, else the founder's, whose slot comes first.
 * @throws Failure `noSuchUser`.
 */
export function findSlot(content: VaultFile, name: string | undefined): KeySlot {
  const slot =
    name === undefined
      ? content.slots[0]
      : content.slots.find((candidate) => candidate.name.normalize('NFC') === name.normalize('NFC'));
  if (slot === undefined) throw new Failure('noSuchUser');
  return slot;
}

/**
 * Opens the 64 bytes of a slot.
 * @throws Failure `vaultDamaged` when the slot's own checksum is wrong (so that damage is never called a wrong
 *   passphrase), `wrongPassphrase`.
 */
export async function unwrapSlot(content: VaultFile, slot: KeySlot, passphrase: string): Promise<Buffer> {
  if (!isSlotWhole(content.vault, slot)) throw damaged();
  const secret = await openSlot(content.vault, slot, passphrase);
  if (secret === undefined) throw new Failure('wrongPassphrase');
  return secret;
}

/** What one user's passphrase opens. */
export interface UnlockedUser {
  readonly slot: Extract<KeySlot, { state: 'active' }>;
  readonly keys: UserKeys;
  readonly vaultKey: Buffer;
}

/**
 * From passphrase to vault key. Everything that is wrong after the slot was opened is damage.
 * @throws Failure `noSuchUser`, `notJoined` when the user is invited and has no slot of their own yet,
 *   `wrongPassphrase`, `vaultDamaged`.
 */
export async function unlockUser(
  content: VaultFile,
  name: string | undefined,
  passphrase: string,
): Promise<UnlockedUser> {
  const slot = findSlot(content, name);
  if (slot.state === 'invited') throw new Failure('notJoined');
  const keys = await userKeysFrom(await unwrapSlot(content, slot, passphrase));
  if (
    keys.boxKey !== slot.boxKey ||
    keys.signKey !== slot.signKey ||
    slot.signer !== slot.user ||
    !isSlotSignedBy(content.vault, slot, keys.signKey)
  ) {
    erase(keys.secret);
    throw damaged();
  }
  const sealed = sealedVaultKeyOf(content, slot.user);
  const context = {
    vault: content.vault,
    stream: nobody,
    epoch: content.generation,
    recipient: slot.user,
  };
  const vaultKey = sealed && (await openSealedTo(keys.box, context, sealed));
  if (vaultKey?.length !== 32) {
    erase(keys.secret);
    throw damaged();
  }
  return { slot, keys, vaultKey };
}
