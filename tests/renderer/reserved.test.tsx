import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import type { SignedIn } from '@contract/operations/session';
import { failures } from '@renderer/catalogue/en/failures';
import { intake } from '@renderer/catalogue/en/intake';
import { reserved } from '@renderer/catalogue/en/reserved';
import { director, staff } from '../support/caseOf';
import { id } from '../support/records';
import { openApp } from './support/openApp';

type Opened = ReturnType<typeof openApp>;

const inside = ({ bridge }: Opened): SignedIn => ({ ...bridge.session, vault: id(0x7b), reserved: true });

async function goThere({ user }: Opened): Promise<void> {
  await user.click(await screen.findByRole('button', { name: reserved.title }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: reserved.go }));
}

test('whoever goes there is told where they are, and comes back', async () => {
  const opened = openApp('/ledger', 'staff', {
    'reserved.enter': () => inside(opened),
    'reserved.leave': () => opened.bridge.session,
  });
  await goThere(opened);
  expect(await screen.findByText(reserved.banner)).toBeTruthy();
  expect(window.location.hash).toBe('#/');
  expect(screen.queryByRole('button', { name: reserved.title })).toBeNull();
  await opened.user.click(screen.getByRole('button', { name: reserved.leave }));
  expect(await screen.findByRole('button', { name: reserved.title })).toBeTruthy();
  expect(screen.queryByText(reserved.banner)).toBeNull();
});

test('what a form keeps goes to the side it was written on', async () => {
  const opened = openApp('/cases/new', 'staff', {
    'drafts.list': () => [],
    'drafts.save': () => ({ savedAt: '2026-11-20T15:00:00.000Z' }),
    'reserved.enter': () => inside(opened),
  });
  const { bridge, user } = opened;
  const question = await screen.findByRole('radiogroup', {
    name: new RegExp(`^${intake.aboutDirector.question.replace('?', '\\?')}`),
  });
  await user.click(within(question).getByRole('radio', { name: intake.aboutDirector.yes }));
  await user.click(await screen.findByRole('button', { name: reserved.go }));
  expect(await screen.findByText(reserved.banner)).toBeTruthy();
  const order = bridge.names().filter((name) => name === 'drafts.save' || name === 'reserved.enter');
  expect(order.lastIndexOf('drafts.save')).toBeLessThan(order.indexOf('reserved.enter'));
  expect(order).toContain('drafts.save');
});

test('who is not let in reads why, and is where they were', async () => {
  const opened = openApp('/ledger', 'staff', {
    'reserved.enter': () => {
      throw new Failure('notAdmitted');
    },
  });
  await goThere(opened);
  expect(await screen.findByText(failures.notAdmitted.what)).toBeTruthy();
  await opened.user.click(screen.getByRole('button', { name: reserved.back }));
  expect(await screen.findByRole('button', { name: reserved.title })).toBeTruthy();
});

test.each(['director', 'auditor'] as const)('%s: is offered no way there', async (role) => {
  openApp('/ledger', role);
  await screen.findByRole('button', { name: /^Lock/ });
  expect(screen.queryByRole('button', { name: reserved.title })).toBeNull();
});

test('who manages the place entrusts another alternate, after reading what that is', async () => {
  const other = id(0xa1);
  const opened = openApp('/ledger', 'alternate', {
    'reserved.enter': () => ({
      ...inside(opened),
      user: { ...opened.bridge.session.user, role: 'director' },
    }),
    'users.list': () => [
      { id: director, name: 'Noor Haddad', role: 'director', state: 'active' },
      { id: staff, name: 'Sam Halvorsen', role: 'staff', state: 'active' },
      { id: other, name: 'Olu Other', role: 'alternate', state: 'active' },
    ],
    'reserved.entrust': () => ({ user: other, name: 'Olu Other', given: 1 }),
  });
  const { bridge, user } = opened;
  await goThere(opened);
  await screen.findByText(reserved.banner);
  window.location.hash = '#/settings/people';
  const offers = await screen.findAllByRole('button', { name: /^Entrust / });
  expect(offers).toHaveLength(1);
  await user.click(offers[0]!);
  const dialog = await screen.findByRole('dialog');
  expect(bridge.calls('reserved.entrust')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: reserved.entrust.submit }));
  expect(await screen.findByText(reserved.entrust.done.replace('{{name}}', 'Olu Other'))).toBeTruthy();
  expect(bridge.calls('reserved.entrust')).toEqual([{ user: other }]);
});
