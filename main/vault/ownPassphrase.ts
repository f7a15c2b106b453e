import { Failure } from '../../contract/failures';
import { erase } from './keys/bytes';
import type { KeySlot } from './keys/keySlot';
import { unwrapSlot } from './keys/unlockSlot';
import { vaultFileName } from './keys/vaultFile';
import { damagedFile } from './ledger/damage';
import type { Session } from './session';

/** @returns the slot of the signed-in user. @throws Failure `vaultDamaged` when there is none. */
export function ownSlot(session: Session): Extract<KeySlot, { state: 'active' }> {
  const { slots } = session.vaultFile.content;
  const slot = slots.find((candidate) => candidate.user === session.user.id);
  if (slot?.state !== 'active') throw damagedFile(vaultFileName);
  return slot;
}

/** Before anything that changes keys the person at the keyboard says once more who they are. @throws Failure `wrongPassphrase`. */
export async function assertOwnPassphrase(session: Session, passphrase: string): Promise<void> {
  const { content } = session.vaultFile;
  const secret = await unwrapSlot({ ...content, checksum: '' }, ownSlot(session), passphrase);
  const isOwn = Buffer.compare(secret, session.parts.keys.secret) === 0;
  erase(secret);
  if (!isOwn) throw new Failure('wrongPassphrase');
}
