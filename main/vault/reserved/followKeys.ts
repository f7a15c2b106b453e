import { erase, randomId, toHex } from '../keys/bytes';
import { recoveryKey, userKeysFrom } from '../keys/userKeys';
import type { RecoverySet } from '../ledger/coreKinds';
import { type Member, membersNow } from '../ledger/roster';
import { openLedger } from '../openLedger';
import { goOnRecovered } from '../recovery/recover';
import { newSecrets, renewSecrets } from '../recovery/renewSecrets';
import { replaceSlot } from '../replaceSlot';
import type { Session } from '../session';
import type { SlotMaker } from '../slotMaker';
import { carriedBy } from './carriesSecrets';
import { assertFoundedByAlternate, enterThrough, findDoor, type ReservedDoor } from './openReserved';
import { hasReserved } from './reservedFolder';

/** How the reserved vault knows a member who stands at its door. @throws Failure `reservedForeign`, as opening a ledger does. */
function memberInside(main: Session, { folder, file, vaultKey }: ReservedDoor): Member | undefined {
  const { ledger, dispose } = openLedger(folder, file.content, vaultKey, false);
  try {
    assertFoundedByAlternate(ledger.roster, main.parts.ledger.roster);
    return membersNow(ledger.roster).get(main.user.id);
  } finally {
    ledger.keys.erase();
    ledger.database.close();
    dispose();
  }
}

/** The set of recovery shares in force, as the reserved vault knows it: its key is of that vault alone. */
function setInside(main: Session, vault: string): RecoverySet | undefined {
  const { keys, ledger } = main.parts;
  const set = membersNow(ledger.roster).get(main.user.id)?.recovery?.set;
  return set === undefined
    ? undefined
    : { set, key: toHex(recoveryKey(keys, vault, main.user.id).publicKey) };
}

/** Through the door that keys from before open: the keys are renewed there as they were here. */
async function renewInside(main: Session, door: ReservedDoor, slots: SlotMaker | undefined): Promise<void> {
  const reserved = await enterThrough(main, door);
  try {
    const keys = await userKeysFrom(Buffer.from(main.parts.keys.secret));
    const recovery = setInside(main, reserved.vaultId);
    await renewSecrets(reserved, await newSecrets(reserved, { keys, slots, recovery }));
  } finally {
    reserved.close();
  }
}

/** After two shares were used: the box key still opens the door, and the set that was announced there signs for the rest. */
async function recoverInside(
  main: Session,
  door: ReservedDoor,
  slots: SlotMaker | undefined,
  set: string,
): Promise<void> {
  const { user, clock, parts } = main;
  const { folder, file, vaultKey } = door;
  const keys = await userKeysFrom(Buffer.from(parts.keys.secret));
  const entering = { folder, file, user: { id: user.id, name: user.name }, keys, vaultKey, set, slots };
  const { session } = await goOnRecovered({ ...entering, clock, newId: randomId });
  session.close();
}

/** After another passphrase under the same keys. */
async function replaceInside(main: Session, door: ReservedDoor, slots: SlotMaker): Promise<void> {
  const reserved = await enterThrough(main, door);
  try {
    await replaceSlot(reserved, slots);
  } finally {
    reserved.close();
  }
}

/**
 * Lets what somebody did to their keys or passphrase in a vault be done in the reserved one as well. Until it is, the
 * secrets from before are kept; nothing is lost where this is cut off.
 * @param slots makes the slot of the passphrase they have now; used only by who has one there.
 * @throws Failure as signing in and rotating do; both vaults are whole then.
 */
export async function followKeys(main: Session, slots: SlotMaker): Promise<void> {
  const carried = carriedBy(main);
  const secrets = carried.list();
  const used = membersNow(main.parts.ledger.roster).get(main.user.id)?.recovery;
  if (secrets.length === 0 && used?.usedAt === undefined) return;
  try {
    if (hasReserved(main.folder)) {
      const own = main.parts.keys;
      const door = await findDoor(main, [own.secret, ...secrets.toReversed()]);
      try {
        const mySlots = door.file.content.slots.some(({ user }) => user === main.user.id) ? slots : undefined;
        if (door.keys.boxKey !== own.boxKey) await renewInside(main, door, mySlots);
        else if (used?.usedAt !== undefined && memberInside(main, door)?.signKey !== own.signKey)
          await recoverInside(main, door, mySlots, used.set);
        else if (secrets.length > 0 && mySlots !== undefined) await replaceInside(main, door, mySlots);
      } finally {
        erase(door.keys.secret, door.vaultKey);
      }
    }
    if (secrets.length > 0) carried.clear();
  } finally {
    erase(...secrets);
  }
}
