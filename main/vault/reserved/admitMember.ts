import { fromHex, toHex } from '../keys/bytes';
import { nobody, sealTo } from '../keys/sealedTo';
import type { UserChange } from '../ledger/coreKinds';
import { replaceVaultFile } from '../ledger/replaceVaultFile';
import type { Member } from '../ledger/roster';
import type { Session } from '../session';

/** Somebody who may enter a reserved vault. */
export type Entrant = Member & {
  readonly role: 'staff' | 'alternate';
  readonly boxKey: string;
  readonly signKey: string;
};

/** Whether a member of the vault around may: staff and alternates who have keys. */
export const isEntrant = (member: Member): member is Entrant =>
  (member.role === 'staff' || member.role === 'alternate') &&
  member.state === 'active' &&
  member.boxKey !== undefined &&
  member.signKey !== undefined;

/**
 * Lets a member of the vault around into the reserved one, by the keys they have there and without a slot.
 * @throws Failure `notPermitted` unless its founder asks, `notWritable`, `diskFull`.
 */
export async function admitMember(
  reserved: Session,
  { id: user, name, role, boxKey, signKey }: Entrant,
): Promise<void> {
  const { content, digest } = reserved.vaultFile;
  const { vault, generation } = content;
  const context = { vault, stream: nobody, epoch: generation, recipient: user };
  const sealed = toHex(await sealTo(fromHex(boxKey), context, reserved.parts.vaultKey));
  const others = content.vaultKeys.filter((key) => key.user !== user);
  const next = { ...content, vaultKeys: [...others, { user, generation, sealed }] };
  const sha256 = replaceVaultFile({
    ...{ folder: reserved.folder, content: next, previous: digest, newId: reserved.parts.newId },
    run: (work) => reserved.coreAct(work),
    draft: (vaultFile) => ({
      ...{ stream: vault, kind: 'user', record: user, version: 1 },
      data: { change: 'admitted', user, name, role, boxKey, signKey, vaultFile } satisfies UserChange,
    }),
  });
  reserved.vaultFile = { content: next, digest: sha256 };
}
