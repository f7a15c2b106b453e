import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RestoredNotice } from '@contract/operations/session';
import { today } from '@renderer/catalogue/en/today';
import { openApp } from './support/openApp';

const usual = { backup: '2026-03-02T15:00:00.000Z', list: null, applied: 0, left: 0, unproven: 0 };

/** Today of a director who has just signed in. */
function signedInto(restored: RestoredNotice | undefined) {
  const { bridge } = openApp('/', 'director', {
    // Asked while the app is being shown, before there is a bridge to ask here.
    'vault.status': () =>
      Promise.resolve().then(() => ({
        ...{ state: 'open', practice: false, users: [] },
        signedIn: { ...bridge.session, ...(restored && { restored }) },
      })) as never,
    'vault.backups': () => [],
    'retention.list': () => [],
  });
}

test('who signs in after a backup was restored without a list is told that everything is back', async () => {
  signedInto(usual);
  const note = await screen.findByRole('note', { name: today.restored.title });
  expect(note.textContent).toContain('backup of March 2, 2026');
  expect(note.textContent).toContain(today.restored.noList);
});

test('with a list they are told how far it goes, what was done again and what was not', async () => {
  signedInto({ ...usual, list: '2026-03-09T15:00:00.000Z', applied: 2, left: 1, unproven: 3 });
  const note = await screen.findByRole('note', { name: today.restored.title });
  expect(note.textContent).toContain('March 9, 2026');
  expect(note.textContent).toContain('2 lines of it were done again now');
  expect(note.textContent).toContain(today.restored.left_one);
  expect(note.textContent).toContain('3 lines of the list are by nobody');
});

test('nobody else is told anything', async () => {
  signedInto(undefined);
  await screen.findByRole('heading', { name: today.title });
  expect(screen.queryByText(today.restored.title)).toBeNull();
});
