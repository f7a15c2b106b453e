import { type Right, type Role, roleRights } from '@contract/roles';

/**
 * Whether a role carries a right (the table is `contract/roles.ts`). On a case the key is needed as well.
 * @param role the role of the signed-in user.
 * @param right what the operation asks for.
 */
export function hasRight(role: Role, right: Right): boolean {
  return roleRights[role].includes(right);
}
