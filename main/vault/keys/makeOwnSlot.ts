import { type KeySlot, makeSlot } from './keySlot';
import type { KeyDerivation } from './passphrase';
import type { UserKeys } from './userKeys';

/**
 * Makes the slot of a user who has keys of their own: it wraps their secret under their passphrase, and they sign it.
 * @param options.user as they stand in the vault stream.
 */
export function makeOwnSlot(options: {
  vault: string;
  user: { readonly id: string; readonly name: string };
  keys: UserKeys;
  passphrase: string;
  derivation: KeyDerivation;
}): Promise<KeySlot> {
  const { vault, user, keys, passphrase, derivation } = options;
  const { boxKey, signKey } = keys;
  return makeSlot({
    ...{ vault, user: user.id, name: user.name, keys: { state: 'active', boxKey, signKey } },
    ...{ passphrase, derivation, secret: keys.secret, signer: user.id, sign: keys.sign },
  });
}
