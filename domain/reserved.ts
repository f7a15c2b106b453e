import type { Right, Role } from '@contract/roles';

const rightsOfMainVault: readonly Right[] = ['user.manage', 'office.edit', 'recovery.make', 'reserved.enter'];

/**
 * Whether a right is of no use among the cases about the director: accounts, keys and what the office says of itself are
 * those of the vault around them, and follow it (ADR 3).
 */
export const isRightOfMainVault = (right: Right): boolean => rightsOfMainVault.includes(right);

/**
 * Whether an operation is refused there.
 * @param needs the right the operation asks for.
 */
export const followsMainVault = (operation: string, needs: Right): boolean =>
  operation === 'users.changePassphrase' || isRightOfMainVault(needs);

/** Who manages the reserved vault has the rights of a director there, and is the alternate of the office all the same. */
export const officeRole = (role: Role, reserved: boolean): Role =>
  reserved && role === 'director' ? 'alternate' : role;
