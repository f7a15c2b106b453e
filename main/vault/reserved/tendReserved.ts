import { deactivate } from '../deactivate';
import { membersNow } from '../ledger/roster';
import { addedCodes, codeKind, officeCodes } from '../office/readCodes';
import { officeKind, readOffice } from '../office/readOffice';
import { replaceSlot } from '../replaceSlot';
import type { Session } from '../session';
import type { SlotMaker } from '../slotMaker';
import { admitMember, isEntrant } from './admitMember';
import { followKeys } from './followKeys';
import { foundReserved } from './foundReserved';
import { openReserved } from './openReserved';
import { hasReserved } from './reservedFolder';

/** What the office says of itself, and its codes of conduct, are those of the vault around. */
function copyOffice(main: Session, reserved: Session): void {
  const profile = readOffice(main);
  const place = { stream: reserved.vaultStream, version: 1 };
  const known = officeCodes(reserved).map(({ id, version }) => `${id} ${version}`);
  const codes = addedCodes(main).filter(({ code }) => !known.includes(`${code.id} ${code.version}`));
  const isSame = JSON.stringify(profile) === JSON.stringify(readOffice(reserved));
  if (isSame && codes.length === 0) return;
  reserved.act((act) => {
    if (!isSame) act.append({ ...place, kind: officeKind, record: reserved.newId(), data: profile });
    for (const { code } of codes)
      act.append({ ...place, kind: codeKind, record: reserved.newId(), data: code });
  });
}

const hasSlot = ({ vaultFile, user }: Session): boolean =>
  vaultFile.content.slots.some((slot) => slot.user === user.id);

/** Lets in who may enter, and takes it back from whose account has ended. */
async function tendMembers(main: Session, reserved: Session): Promise<void> {
  const around = membersNow(main.parts.ledger.roster);
  const inside = membersNow(reserved.parts.ledger.roster);
  for (const { id, state } of inside.values())
    if (state === 'active' && id !== reserved.user.id && around.get(id)?.state !== 'active')
      await deactivate(reserved, id);
  for (const member of around.values())
    if (isEntrant(member) && inside.get(member.id)?.state !== 'active') await admitMember(reserved, member);
}

/**
 * What somebody who may enter the reserved vault does for it when they sign in or change their keys: the alternate founds
 * it, whether or not it is needed, admits every active member of staff and takes back; everybody's keys there follow
 * those they have here.
 * @param slots makes a slot for the passphrase they have, and the keys they go on with.
 * @throws Failure as signing in and writing do; the vault around it is untouched.
 */
export async function tendReserved(main: Session, slots: SlotMaker): Promise<void> {
  if (main.readOnly) return;
  if (!hasReserved(main.folder)) {
    if (main.user.role !== 'alternate') return;
    (await foundReserved(main, slots)).close();
  }
  await followKeys(main, slots);
  if (main.user.role !== 'alternate') return;
  const reserved = await openReserved(main);
  try {
    if (reserved.user.role !== 'director') return;
    // Whoever was entrusted with it can come in by themselves too, should their account outside end.
    if (!hasSlot(reserved)) await replaceSlot(reserved, slots);
    copyOffice(main, reserved);
    await tendMembers(main, reserved);
  } finally {
    reserved.close();
  }
}
