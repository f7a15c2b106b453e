import type { KeySlot } from './keys/keySlot';
import { makeOwnSlot } from './keys/makeOwnSlot';
import { defaultDerivation, type KeyDerivation } from './keys/passphrase';
import type { UserKeys } from './keys/userKeys';

/** Makes the slot of one person, for this vault or for another one of theirs. @param vault its id. */
export type SlotMaker = (vault: string) => Promise<KeySlot>;

/**
 * @param whose the user, and whether the vault is for practice.
 * @param made.keys those the slot opens.
 */
export const slotMaker =
  (
    { user, practice }: { user: { id: string; name: string }; practice: boolean },
    made: { keys: UserKeys; passphrase: string; derivation?: KeyDerivation },
  ): SlotMaker =>
  (vault) => {
    const { keys, passphrase, derivation = defaultDerivation(practice) } = made;
    return makeOwnSlot({ vault, user, keys, passphrase, derivation });
  };
