import { hasRight } from '@domain/permissions/hasRight';
import type { Session } from '../session';
import { type SlotMaker, slotMaker } from '../slotMaker';
import { isReserved } from './isReserved';
import { tendReserved } from './tendReserved';

/**
 * Tends the reserved vault where the signed-in user may enter it. Whatever goes wrong with it keeps nobody out of the vault
 * around it; it is done again at the next sign-in, and told to whoever enters.
 * @param own the passphrase of the keys in use, or what makes a slot for them.
 */
export async function tendQuietly(main: Session, own: string | SlotMaker): Promise<void> {
  if (isReserved(main) || !hasRight(main.user.role, 'reserved.enter')) return;
  const slots = typeof own === 'string' ? slotMaker(main, { keys: main.parts.keys, passphrase: own }) : own;
  try {
    await tendReserved(main, slots);
  } catch {
    // See above: the main vault is whole and open.
  }
}
