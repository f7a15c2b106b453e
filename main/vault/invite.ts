import { randomBytes } from 'node:crypto';
import { Failure } from '../../contract/failures';
import type { Role } from '../../contract/roles';
import { erase, join, toHex } from './keys/bytes';
import { makeInvitationPassphrase } from './keys/invitationWords';
import { makeSlot } from './keys/keySlot';
import { defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { signingKey } from './keys/primitives';
import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import type { Session } from './session';

/** Made once, shown once. */
export interface Invitation {
  readonly user: string;
  /** One-time passphrase of ten words (80 bits) that the director tells the invited person. */
  readonly invitation: string;
}

/**
 * Adds an invited user. The invitation opens the vault key and a signing key of its own, nothing else: nothing can be
 * sealed to the person before they have made their own keys.
 * @throws Failure `notPermitted` unless a director asks, `nameTaken`, `readOnly`.
 */
export async function invite(
  session: Session,
  person: { name: string; role: Role; derivation?: KeyDerivation },
): Promise<Invitation> {
  const { vaultKey, keys, newId } = session.parts;
  const { content, digest } = session.vaultFile;
  if (session.user.role !== 'director') throw new Failure('notPermitted');
  // An invitation that ended before anybody accepted it stands for nobody.
  const known = session.users().filter((user) => user.state !== 'inactive' || user.boxKey !== undefined);
  const taken = [...known.map((user) => user.name), ...content.slots.map((slot) => slot.name)];
  if (taken.some((name) => name.normalize('NFC') === person.name.normalize('NFC'))) {
    throw new Failure('nameTaken');
  }
  const user = newId();
  const invitation = makeInvitationPassphrase();
  const seed = randomBytes(32);
  const invitationKey = toHex(signingKey(seed).publicKey);
  const secret = join(vaultKey, seed);
  const slot = await makeSlot({
    vault: session.vaultId,
    user,
    name: person.name,
    keys: { state: 'invited', invitationKey },
    passphrase: invitation,
    derivation: person.derivation ?? defaultDerivation(content.practice),
    secret,
    signer: session.user.id,
    sign: keys.sign,
  });
  erase(secret, seed);
  const next = { ...content, slots: [...content.slots, slot] };
  const { name, role } = person;
  const sha256 = replaceVaultFile({
    folder: session.folder,
    content: next,
    previous: digest,
    newId,
    run: (work) => session.coreAct(work),
    draft: (vaultFile) => ({
      ...{ stream: session.vaultStream, kind: 'user', record: user, version: 1 },
      data: { change: 'invited', user, name, role, invitationKey, vaultFile } satisfies UserChange,
    }),
  });
  session.vaultFile = { content: next, digest: sha256 };
  return { user, invitation };
}
