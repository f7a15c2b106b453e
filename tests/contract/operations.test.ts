import { failureExits, Failure, FailureSchema } from '@contract/failures';
import { isOperationName, operations, vaultOperations } from '@contract/operations';
import { roleRights, roles } from '@contract/roles';
import { hasRight } from '@domain/permissions/hasRight';
import { describe, expect, test } from 'vitest';
import { id } from '../support/records';

test('only declared names are operations', () => {
  for (const name of Object.keys(operations)) expect(isOperationName(name)).toBe(true);
  for (const name of ['constructor', '__proto__', 'toString', 'cases', '', 7, null, {}, ['cases.list']])
    expect(isOperationName(name)).toBe(false);
});

test('every input is a strict object: a field nobody declared is refused', () => {
  for (const [name, operation] of Object.entries(operations)) {
    const outcome = operation.input.safeParse({ stray: true });
    expect(outcome.success, name).toBe(false);
  }
});

describe('accept and reject', () => {
  const table: [name: keyof typeof operations, input: unknown, accepted: boolean][] = [
    ['cases.list', {}, true],
    ['cases.get', { case: 'Amber Heron' }, true],
    ['cases.get', { case: '' }, false],
    ['cases.get', { case: 'x'.repeat(121) }, false],
    ['cases.advance', { case: id(1), phase: 'closed' }, true],
    ['cases.advance', { case: id(1), phase: 'archived' }, false],
    ['records.write', { case: id(1), kind: 'note', data: {} }, true],
    ['records.write', { case: id(1), kind: 'phase', data: {} }, false],
    ['records.write', { case: id(1), kind: 'export', data: {} }, false],
    ['records.write', { case: id(1), kind: 'note', data: {}, amend: { record: id(2), reason: '' } }, false],
    ['intake.append', { upload: id(1), chunk: new Uint8Array(1024) }, true],
    ['intake.append', { upload: id(1), chunk: new Uint8Array(1024 * 1024 + 1) }, false],
    ['intake.append', { upload: id(1), chunk: 'text' }, false],
    ['intake.begin', { name: 'a.eml', bytes: -1, purpose: 'mail' }, false],
    ['exports.create', { case: id(1), audience: 'counsel', destination: 'token' }, true],
    ['exports.create', { case: id(1), audience: 'press', destination: 'token' }, false],
    ['exports.chain', { case: id(1), destination: 'token', recipient: 'E. Expert', purpose: 'Proof.' }, true],
    ['exports.chain', { case: id(1), destination: 'token', recipient: 'E. Expert' }, false],
    ['users.invite', { name: 'Sam', role: 'owner' }, false],
    ['vault.unlock', { passphrase: 'x'.repeat(1025) }, false],
    ['shell.chooseDestination', { suggestedName: 'a.pdf', kind: 'pdf', path: '/etc' }, false],
  ];
  test.each(table)('%s %j → %s', (name, input, accepted) => {
    expect(operations[name].input.safeParse(input).success).toBe(accepted);
  });
});

test('what needs no session is only what comes before one', () => {
  const open = Object.entries(vaultOperations)
    .filter(([, { needs }]) => needs === 'none')
    .map(([name]) => name);
  expect(open).toEqual(['vault.status', 'vault.create', 'vault.unlock', 'vault.join', 'vault.recover']);
});

test('role × right', () => {
  expect(Object.fromEntries(roles.map((role) => [role, roleRights[role]]))).toMatchSnapshot();
  for (const right of [
    'case.close',
    'case.export',
    'case.grant',
    'case.advance',
    'user.manage',
    'office.edit',
  ] as const) {
    expect(hasRight('staff', right)).toBe(false);
    expect(hasRight('auditor', right)).toBe(false);
    expect(hasRight('director', right)).toBe(true);
  }
  expect(hasRight('auditor', 'case.read')).toBe(false);
  expect(hasRight('auditor', 'vault.verify')).toBe(true);
});

test('a failure crosses as plain data with an exit code', () => {
  for (const code of Object.keys(failureExits) as (keyof typeof failureExits)[]) {
    const message = new Failure(code, { values: { name: 'x' } }).toMessage();
    expect(FailureSchema.parse(message)).toEqual(message);
    expect(failureExits[code]).toBeGreaterThanOrEqual(1);
    expect(failureExits[code]).toBeLessThanOrEqual(6);
  }
});
