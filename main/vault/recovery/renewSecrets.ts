import { toHex } from '../keys/bytes';
import { renewalStatement, type UserKeys } from '../keys/userKeys';
import type { RecoverySet } from '../ledger/coreKinds';
import { beginGeneration } from '../rotation/beginGeneration';
import type { NewSecrets } from '../rotation/prepareGeneration';
import { carriesSecrets } from '../reserved/carriesSecrets';
import type { Session } from '../session';
import type { SlotMaker } from '../slotMaker';

/**
 * Prepares other keys for the signed-in user: their slot, and the entry by which the keys from before sign for them.
 * Nothing is written.
 * @param next.slots makes their slot; left out where they have none.
 * @param next.recovery the set of shares that holds the new box key; without it no shares are in force afterwards.
 */
export async function newSecrets(
  session: Session,
  next: { keys: UserKeys; slots?: SlotMaker | undefined; recovery?: RecoverySet | undefined },
): Promise<NewSecrets> {
  const { vaultId: vault, user, parts } = session;
  const { keys, recovery } = next;
  const { boxKey, signKey } = keys;
  const slot = await next.slots?.(vault);
  const signed = parts.keys.sign.sign(renewalStatement(vault, user.id, keys));
  return {
    keys,
    slot,
    before: parts.keys.secret,
    ...(carriesSecrets(session) ? { carriedAt: session.clock.now() } : {}),
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
