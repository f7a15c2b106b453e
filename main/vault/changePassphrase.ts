import { assertPassphrase, defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { makeUserKeys } from './keys/userKeys';
import { assertOwnPassphrase } from './ownPassphrase';
import { newSecrets, renewSecrets } from './recovery/renewSecrets';
import { replaceSlot } from './replaceSlot';
import { carriedBy, carriesSecrets } from './reserved/carriesSecrets';
import type { Session } from './session';
import { slotMaker } from './slotMaker';

/**
 * Gives the signed-in user another passphrase. The slot of the old one is gone from `vault.json` and from the file kept
 * from before. Where somebody could know the old one, a copy of the vault may have been opened with it: then the user's
 * keys, the vault key and the keys of their cases are replaced too, and their recovery shares are void.
 * @param options.couldBeKnown whether somebody could know the old passphrase.
 * @returns the names of those who have to be invited again.
 * @throws Failure `wrongPassphrase` when the one in use is typed wrongly, `passphraseTooWeak`, `readOnly`, `notWritable`.
 */
export async function changePassphrase(
  session: Session,
  options: { current: string; next: string; couldBeKnown?: boolean; derivation?: KeyDerivation },
): Promise<string[]> {
  const { next: passphrase, derivation = defaultDerivation(session.practice) } = options;
  await assertPassphrase(passphrase, [session.user.name]);
  await assertOwnPassphrase(session, options.current);
  if (options.couldBeKnown === true) {
    const keys = await makeUserKeys();
    const slots = slotMaker(session, { keys, passphrase, derivation });
    return renewSecrets(session, await newSecrets(session, { keys, slots }));
  }
  // The slot in the reserved vault has to follow, also when it cannot at once.
  if (carriesSecrets(session)) carriedBy(session).add(session.parts.keys.secret);
  await replaceSlot(session, slotMaker(session, { keys: session.parts.keys, passphrase, derivation }));
  return [];
}
