import { z } from 'zod';

/** The four kinds of account; see the table of people in the product's design. */
export const roles = ['director', 'staff', 'alternate', 'auditor'] as const;
export const RoleSchema = z.enum(roles);
export type Role = z.infer<typeof RoleSchema>;

/**
 * What an operation asks of the one who calls it. `none` needs no session; `session` any signed-in user.
 * Rights on a case also need the key to that case: a right without a grant opens nothing.
 */
export const rights = [
  'none',
  'session',
  'case.read',
  'case.open',
  'case.write',
  'case.advance',
  'case.close',
  'case.export',
  'case.grant',
  'case.erase',
  'user.manage',
  'office.edit',
  'ledger.read',
  'vault.verify',
  'vault.backup',
  'recovery.make',
  'reserved.enter',
] as const;
export type Right = (typeof rights)[number];

/** Role × right: the one table behind every refusal (who may do what: product design, "The people"). */
export const roleRights: Readonly<Record<Role, readonly Right[]>> = {
  // Whom the reserved cases are about does not enter where they lie (ADR 3).
  director: rights.filter((right) => right !== 'reserved.enter'),
  alternate: [
    'none',
    'session',
    'case.read',
    'case.write',
    'case.open',
    'case.advance',
    'case.close',
    'case.export',
    'case.grant',
    'ledger.read',
    'vault.verify',
    'recovery.make',
    'reserved.enter',
  ],
  staff: [
    'none',
    'session',
    'case.read',
    'case.open',
    'case.write',
    'ledger.read',
    'vault.verify',
    'reserved.enter',
  ],
  auditor: ['none', 'session', 'ledger.read', 'vault.verify'],
};
