import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { ownSlot } from './ownPassphrase';
import type { SlotMaker } from './slotMaker';
import type { Session } from './session';

/**
 * Puts another slot of the signed-in user in the place of theirs: another passphrase, the same keys.
 * @throws Failure `readOnly`, `notWritable`, `diskFull`.
 */
export async function replaceSlot(session: Session, slots: SlotMaker): Promise<void> {
  const { newId } = session.parts;
  const { id: user } = session.user;
  const renewed = await slots(session.vaultId);
  const { content, digest } = session.vaultFile;
  const before = ownSlot(session);
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
