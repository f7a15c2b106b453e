import { erase } from './keys/bytes';
import { makeSlot } from './keys/keySlot';
import { assertPassphrase, defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { unwrapSlot } from './keys/unlockSlot';
import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { damagedFile } from './ledger/damage';
import { vaultFileName } from './keys/vaultFile';
import type { Session } from './session';

/**
 * Gives the signed-in user another passphrase: a new slot around the same keys. The slot of the old passphrase is gone
 * from `vault.json` and from the file kept from before.
 * @throws Failure `wrongPassphrase` when the one in use is typed wrongly, `passphraseTooWeak`, `readOnly`, `notWritable`.
 */
export async function changePassphrase(
  session: Session,
  options: { current: string; next: string; derivation?: KeyDerivation },
): Promise<void> {
  const { keys, newId } = session.parts;
  const { content, digest } = session.vaultFile;
  const { id: user, name } = session.user;
  assertPassphrase(options.next);
  const slot = content.slots.find((candidate) => candidate.user === user);
  if (slot?.state !== 'active') throw damagedFile(vaultFileName);
  erase(await unwrapSlot({ ...content, checksum: '' }, slot, options.current));
  const { boxKey, signKey } = keys;
  const renewed = await makeSlot({
    ...{ vault: session.vaultId, user, name, keys: { state: 'active', boxKey, signKey } },
    ...{ passphrase: options.next, derivation: options.derivation ?? defaultDerivation(content.practice) },
    ...{ secret: keys.secret, signer: user, sign: keys.sign },
  });
  const next = { ...content, slots: content.slots.map((other) => (other === slot ? renewed : other)) };
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
