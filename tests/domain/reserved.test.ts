import { rights, roles } from '@contract/roles';
import { followsMainVault, isRightOfMainVault, officeRole } from '@domain/reserved';
import { expect, test } from 'vitest';

test('what follows the vault around: accounts, keys and the office, and nothing that is done to a case', () => {
  expect(rights.filter(isRightOfMainVault)).toEqual([
    'user.manage',
    'office.edit',
    'recovery.make',
    'reserved.enter',
  ]);
});

test.each([
  ['users.changePassphrase', 'session', true],
  ['users.list', 'session', false],
  ['users.invite', 'user.manage', true],
  ['cases.open', 'case.open', false],
  ['vault.backup', 'vault.backup', false],
] as const)('%s, which needs %s: %s', (operation, needs, follows) => {
  expect(followsMainVault(operation, needs)).toBe(follows);
});

test('whoever manages the reserved vault is shown as the alternate they are', () => {
  expect(roles.map((role) => officeRole(role, true))).toEqual(['alternate', 'staff', 'alternate', 'auditor']);
  expect(roles.map((role) => officeRole(role, false))).toEqual(roles);
});
