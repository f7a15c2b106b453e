import { toHex } from '../keys/bytes';
import { makeOwnSlot } from '../keys/makeOwnSlot';
import { defaultDerivation, type KeyDerivation } from '../keys/passphrase';
import { renewalStatement, type UserKeys } from '../keys/userKeys';
import type { RecoverySet } from '../ledger/coreKinds';
import { beginGeneration } from '../rotation/beginGeneration';
import type { NewSecrets } from '../rotation/prepareGeneration';
import type { Session } from '../session';

/**
 * Prepares other keys for the signed-in user: their slot, and the entry by which the keys from before sign for them.
 * Nothing is written.
 * @param next.recovery the set of shares that holds the new box key; without it no shares are in force afterwards.
 */
export async function newSecrets(
  session: Session,
  next: { keys: UserKeys; passphrase: string; derivation?: KeyDerivation; recovery?: RecoverySet },
): Promise<NewSecrets> {
  const { vaultId: vault, user, parts, practice } = session;
  const { keys, recovery } = next;
  const { boxKey, signKey } = keys;
  const { passphrase, derivation = defaultDerivation(practice) } = next;
  const slot = await makeOwnSlot({ vault, user, keys, passphrase, derivation });
  const signed = parts.keys.sign.sign(renewalStatement(vault, user.id, keys));
  return {
    keys,
    slot,
    before: parts.keys.secret,
    change: (vaultFile) => ({
      ...{ change: 'renewed', user: user.id, boxKey, signKey, renewalSignature: toHex(signed) },
      ...(recovery && { recovery }),
      vaultFile,
    }),
  };
}

/**
 * Goes on with other keys: under a fresh vault key, every case of the user under a new epoch. Whoever holds the secret,
 * the passphrase or the shares from before opens nothing that is written from now on.
 * @returns the names of those who have to be invited again.
 * @throws Failure `readOnly`, `diskFull`, `notWritable`, `vaultInUse`; everything is as it was then.
 */
export function renewSecrets(session: Session, own: NewSecrets): Promise<string[]> {
  return beginGeneration(session, { own, epochs: true });
}
