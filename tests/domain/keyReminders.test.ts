import type { UserView } from '@contract/operations/office';
import { type KeyReminder, keyReminders } from '@domain/keyReminders';
import { expect, test } from 'vitest';
import { id } from '../support/records';

const account = (
  place: number,
  role: UserView['role'],
  recovery?: UserView['recovery'],
  state: UserView['state'] = 'active',
): UserView => ({ id: id(place), name: `User ${place}`, role, state, ...(recovery && { recovery }) });

const alternate = account(2, 'alternate', 'made');
const without = { noAlternate: 'A small office.' };

const rows: [string, UserView[], { noAlternate?: string }, KeyReminder[]][] = [
  ['a director without shares', [account(1, 'director', 'none'), alternate], {}, ['shares']],
  ['a director with shares', [account(1, 'director', 'made'), alternate], {}, []],
  ['shares that were used', [account(1, 'director', 'used'), alternate], {}, ['sharesUsed']],
  ['an alternate without shares', [account(1, 'alternate', 'none')], {}, ['shares']],
  ['staff, who make none', [account(1, 'staff'), account(3, 'director', 'none')], {}, []],
  ['nobody stands in', [account(1, 'director', 'made')], {}, ['alternate']],
  ['nobody stands in, and the office said why', [account(1, 'director', 'made')], without, []],
  [
    'the account of the alternate has ended',
    [account(1, 'director', 'made'), account(2, 'alternate', undefined, 'inactive')],
    {},
    ['alternate'],
  ],
  [
    'an alternate is invited',
    [account(1, 'director', 'none'), account(2, 'alternate', undefined, 'invited')],
    {},
    ['shares'],
  ],
];

test.each(rows)('%s', (_, users, office, reminders) => {
  expect(keyReminders(id(1), users, office)).toEqual(reminders);
});
