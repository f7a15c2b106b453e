import { makeOwnSlot } from './keys/makeOwnSlot';
import { assertPassphrase, defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { makeUserKeys } from './keys/userKeys';
import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { assertOwnPassphrase, ownSlot } from './ownPassphrase';
import { newSecrets, renewSecrets } from './recovery/renewSecrets';
import type { Session } from './session';

async function replaceSlot(session: Session, passphrase: string, derivation: KeyDerivation): Promise<void> {
  const { keys, newId } = session.parts;
  const { content, digest } = session.vaultFile;
  const { id: user } = session.user;
  const before = ownSlot(session);
  const renewed = await makeOwnSlot({
    ...{ vault: session.vaultId, user: session.user, keys, passphrase, derivation },
  });
  const next = { ...content, slots: content.slots.map((other) => (other === before ? renewed : other)) };
  const sha256 = replaceVaultFile({
    ...{ folder: session.folder, content: next, previous: digest, newId },
    run: (work) => session.coreAct(work),
    draft: (vaultFile) => ({
      ...{ stream: session.vaultStream, kind: 'user', record: user, version: 1 },
      data: { change: 'slot-replaced', user, vaultFile } satisfies UserChange,
    }),
  });
  session.vaultFile = { content: next, digest: sha256 };
}

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
    return renewSecrets(session, await newSecrets(session, { keys, passphrase, derivation }));
  }
  await replaceSlot(session, passphrase, derivation);
  return [];
}
