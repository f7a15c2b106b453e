import type { Right } from '@contract/roles';
import { hasRight } from '@domain/permissions/hasRight';
import { isRightOfMainVault } from '@domain/reserved';
import { useSession } from './session';

/**
 * Whether who is signed in may do something here. The vault refuses by itself; this only spares a dead end.
 * @returns a question about one right.
 */
export function useMay(): (right: Right) => boolean {
  const { user, reserved } = useSession();
  return (right) => hasRight(user.role, right) && !(reserved === true && isRightOfMainVault(right));
}
