import { randomId } from '../keys/bytes';
import { userKeysFrom } from '../keys/userKeys';
import { makeVault } from '../makeVault';
import { readOffice } from '../office/readOffice';
import type { Session } from '../session';
import type { SlotMaker } from '../slotMaker';
import { reservedFolder } from './reservedFolder';

/**
 * Founds the reserved vault with the keys its alternate has in the one around it (ADR 3): everybody who enters checks that.
 * They have a slot there, so that the end of their account takes nothing from anybody.
 * @throws Failure `notWritable`, `diskFull`, `folderNotEmpty`; nothing is left then.
 */
export async function foundReserved(main: Session, slots: SlotMaker): Promise<Session> {
  const { folder, user, practice, clock, parts } = main;
  return makeVault({
    folder: reservedFolder(folder),
    vault: randomId(),
    founder: { id: user.id, name: user.name },
    // The session that ends erases its own copy.
    keys: await userKeysFrom(Buffer.from(parts.keys.secret)),
    reserved: true,
    newId: randomId,
    profile: readOffice(main),
    ...{ slots, practice, clock },
  });
}
