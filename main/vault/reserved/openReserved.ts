import { Failure } from '@contract/failures';
import { erase, randomId } from '../keys/bytes';
import { readVaultFile, type ReadVaultFile } from '../keys/readVaultFile';
import { nobody, openSealedTo } from '../keys/sealedTo';
import { type UserKeys, userKeysFrom } from '../keys/userKeys';
import { sealedVaultKeyOf } from '../keys/vaultFile';
import type { Roster } from '../ledger/roster';
import type { VaultLedger } from '../ledger/vaultLedger';
import { openSession } from '../openSession';
import { headMemory } from '../rememberedHead';
import type { Session } from '../session';
import { hasReserved, reservedFolder } from './reservedFolder';

/** The way into the reserved vault that a member's keys open. */
export interface ReservedDoor {
  readonly folder: string;
  readonly file: ReadVaultFile;
  readonly keys: UserKeys;
  readonly vaultKey: Buffer;
}

/**
 * Whoever founded it was an active alternate of the vault around it, with the very keys they founded it with: a director
 * could put another one in its place, but not one with an alternate's keys.
 * @throws Failure `reservedForeign`.
 */
export function assertFoundedByAlternate(reserved: Roster, around: Roster): void {
  const [founder] = reserved.versions[0]?.members.values() ?? [];
  const isKnown = around.versions.some(({ members }) => {
    const member = members.get(founder?.id ?? '');
    return (
      member?.role === 'alternate' &&
      member.state === 'active' &&
      member.boxKey === founder?.boxKey &&
      member.signKey === founder?.signKey
    );
  });
  if (!reserved.reserved || reserved.practice !== around.practice || !isKnown)
    throw new Failure('reservedForeign');
}

/**
 * Opens the vault key of the reserved vault with the first secret that does.
 * @param secrets of the signed-in user: the one they have, then those from before.
 * @throws Failure `noReserved`, `notAdmitted`, `vaultDamaged`, `vaultNewer`.
 */
export async function findDoor(main: Session, secrets: readonly Uint8Array[]): Promise<ReservedDoor> {
  if (!hasReserved(main.folder)) throw new Failure('noReserved');
  const folder = reservedFolder(main.folder);
  const file = readVaultFile(folder);
  const { vault, generation } = file.content;
  const sealed = sealedVaultKeyOf(file.content, main.user.id);
  const context = { vault, stream: nobody, epoch: generation, recipient: main.user.id };
  for (const secret of sealed === undefined ? [] : secrets) {
    const keys = await userKeysFrom(Buffer.from(secret));
    const vaultKey = sealed && (await openSealedTo(keys.box, context, sealed));
    if (vaultKey?.length === 32) return { folder, file, keys, vaultKey };
    erase(keys.secret);
  }
  throw new Failure('notAdmitted');
}

/** Opens the reserved vault through a door. @throws Failure as `openSession`, `reservedForeign`. */
export async function enterThrough(
  main: Session,
  { folder, file, keys, vaultKey }: ReservedDoor,
  {
    acceptOlder = false,
    assertFits,
  }: { acceptOlder?: boolean; assertFits?: (ledger: VaultLedger) => void } = {},
): Promise<Session> {
  const { user, readOnly, clock, parts } = main;
  const note = { vault: file.content.vault, user: user.id, secret: keys.secret, hidden: true };
  const memory = parts.headMemory && headMemory({ folder: parts.headMemory.folder, ...note });
  try {
    return await openSession({
      ...{ folder, file, user: { id: user.id, name: user.name }, keys, vaultKey, readOnly, clock },
      ...{ newId: randomId, headMemory: memory, acceptOlder },
      assertFits: (ledger) => {
        assertFoundedByAlternate(ledger.roster, parts.ledger.roster);
        assertFits?.(ledger);
      },
    });
  } catch (error) {
    erase(keys.secret, vaultKey);
    throw error;
  }
}

/**
 * Opens the reserved vault for a member of the one around it, with the keys they have there.
 * @throws Failure `noReserved` before the alternate has founded it, `notAdmitted` before they have admitted this member,
 *   `reservedForeign`, and as signing in.
 */
export async function openReserved(main: Session, options: { acceptOlder?: boolean } = {}): Promise<Session> {
  return enterThrough(main, await findDoor(main, [main.parts.keys.secret]), options);
}
