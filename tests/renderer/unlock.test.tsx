import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import type { SignedIn } from '@contract/operations/session';
import { failures } from '@renderer/catalogue/en/failures';
import { start } from '@renderer/catalogue/en/start';
import { openApp } from './support/openApp';

const passphrase = 'lantern acorn copper';

/** The app in front of a locked vault. */
function openLocked(unlock: (input: { acceptOlder?: boolean | undefined }) => SignedIn) {
  return openApp('/', 'director', {
    'vault.status': () => ({
      state: 'locked',
      practice: false,
      users: [{ name: 'Dana Okafor', invited: false }],
    }),
    'vault.unlock': unlock,
  });
}

test('an older copy is opened only by a second step that says what it lacks, with the passphrase still typed', async () => {
  const { bridge, user } = openLocked(({ acceptOlder }) => {
    if (acceptOlder !== true) throw new Failure('olderCopy');
    return bridge.session;
  });
  const field = await screen.findByLabelText<HTMLInputElement>(start.passphrase);
  expect(screen.queryByRole('button', { name: start.older.open })).toBeNull();
  await user.type(field, `${passphrase}{Enter}`);
  expect(await screen.findByText(failures.olderCopy.what)).toBeTruthy();
  expect(screen.getByText(start.older.explained)).toBeTruthy();
  // A second press of Enter out of habit opens nothing.
  await user.type(field, '{Enter}');
  await user.click(await screen.findByRole('button', { name: start.older.open }));
  await waitFor(() => expect(bridge.calls('vault.unlock')).toHaveLength(3));
  const plain = { user: 'Dana Okafor', passphrase };
  expect(bridge.calls('vault.unlock')).toEqual([plain, plain, { ...plain, acceptOlder: true }]);
});

test('a copy that is refused even so says what to do, and does not offer the same again', async () => {
  const { user } = openLocked(() => {
    throw new Failure('olderCopy');
  });
  await user.type(await screen.findByLabelText(start.passphrase), `${passphrase}{Enter}`);
  await user.click(await screen.findByRole('button', { name: start.older.open }));
  expect(await screen.findByText(start.older.refused)).toBeTruthy();
  expect(screen.queryByRole('button', { name: start.older.open })).toBeNull();
});

test('any other refusal offers no second step', async () => {
  const { user } = openLocked(() => {
    throw new Failure('wrongPassphrase');
  });
  await user.type(await screen.findByLabelText(start.passphrase), `${passphrase}{Enter}`);
  expect(await screen.findByText(failures.wrongPassphrase.what)).toBeTruthy();
  expect(screen.queryByRole('button', { name: start.older.open })).toBeNull();
});
