import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import type { SlotMaker } from './slotMaker';
import type { Session } from './session';

/**
 * Puts another slot of the signed-in user in the place of theirs: another passphrase, the same keys. In a reserved vault, where
 * they may have none, it is their first.
 * @throws Failure `readOnly`, `notWritable`, `diskFull`.
 */
export async function replaceSlot(session: Session, slots: SlotMaker): Promise<void> {
  const { newId } = session.parts;
  const { id: user } = session.user;
  const renewed = await slots(session.vaultId);
  const { content, digest } = session.vaultFile;
  const others = content.slots.filter((slot) => slot.user !== user);
  const place = content.slots.findIndex((slot) => slot.user === user);
  const next = { ...content, slots: others.toSpliced(place < 0 ? others.length : place, 0, renewed) };
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
