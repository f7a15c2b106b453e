import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { accounts } from '@renderer/catalogue/en/accounts';
import { common } from '@renderer/catalogue/en/common';
import { failures } from '@renderer/catalogue/en/failures';
import { start } from '@renderer/catalogue/en/start';
import { director, staff } from '../support/caseOf';
import { fill } from './support/fill';
import { openApp } from './support/openApp';

const { end, passphrase, recoveryOf } = accounts;
const inUse = 'quiet lantern seven orchards';
const next = 'heavy window under rainfall';
const address = '/settings/people';

type Opened = ReturnType<typeof openApp>;

async function askForAnother({ user }: Opened, known: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: passphrase.change }));
  await fill(user, screen.getByLabelText(passphrase.current), inUse);
  await fill(user, screen.getByLabelText(passphrase.next), next);
  await screen.findByText(start.strength.s4);
  await fill(user, screen.getByLabelText(start.repeat), next);
  await user.click(screen.getByRole('radio', { name: known }));
  await user.click(screen.getByRole('button', { name: passphrase.submit }));
}

test('an account is ended after a second press, and the page says whom to invite again', async () => {
  const { bridge, user } = openApp(address, 'director', {
    'users.deactivate': () => ({ user: staff, inviteAgain: ['Noor Haddad', 'Ada Byron'] }),
  });
  const name = 'Sam Halvorsen';
  await user.click(await screen.findByRole('button', { name: end.buttonOf.replace('{{name}}', name) }));
  const dialog = await screen.findByRole('dialog');
  expect(bridge.calls('users.deactivate')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: end.submit }));
  const said = await screen.findByText(end.done.replace('{{name}}', name));
  expect(within(said.parentElement!).getByText(/Noor Haddad, Ada Byron/)).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('Noor Haddad');
  expect(bridge.calls('users.deactivate')).toEqual([{ user: staff }]);
});

test('a refused end says why and ends nothing; nobody is offered the end of their own account', async () => {
  const { bridge, user } = openApp(address, 'director', {
    'users.deactivate': () => {
      throw new Failure('lastDirector');
    },
  });
  await screen.findByRole('rowheader', { name: /^Dana Okafor/ });
  const own = end.buttonOf.replace('{{name}}', 'Dana Okafor');
  expect(screen.queryByRole('button', { name: own })).toBeNull();
  await user.click(screen.getByRole('button', { name: /Ada Auditor/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: end.submit }));
  expect(await within(dialog).findByText(failures.lastDirector.what)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: common.cancel }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls('users.deactivate')).toHaveLength(1);
});

test.each(['staff', 'alternate', 'auditor'] as const)('%s: is offered no end of an account', async (role) => {
  openApp(address, role);
  expect(await screen.findByRole('button', { name: passphrase.change })).toBeTruthy();
  await screen.findByRole('rowheader', { name: /^Sam Halvorsen/ });
  expect(screen.queryAllByRole('button', { name: new RegExp(`^${end.button} `) })).toEqual([]);
});

test('who has made recovery shares, and who has used them, stands beside the name', async () => {
  openApp(address, 'director', {
    'users.list': () => [
      { id: director, name: 'Dana Okafor', role: 'director', state: 'active', recovery: 'used' },
      { id: staff, name: 'Lena Marsh', role: 'alternate', state: 'active', recovery: 'none' },
    ],
  });
  const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));
  expect((await row(/^Dana Okafor/)).getByText(recoveryOf.used)).toBeTruthy();
  expect((await row(/^Lena Marsh/)).getByText(recoveryOf.none)).toBeTruthy();
});

test.each([
  [passphrase.knownNo, false, passphrase.done],
  [passphrase.knownYes, true, passphrase.doneRenewed],
] as const)(
  'could somebody know it: %s asks the vault for %s and says so',
  async (known, couldBeKnown, said) => {
    const opened = openApp(address, 'staff', {
      'users.changePassphrase': () => ({ inviteAgain: couldBeKnown ? ['Noor Haddad'] : [] }),
    });
    await askForAnother(opened, known);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.queryAllByText(/Noor Haddad/)).toHaveLength(couldBeKnown ? 1 : 0);
    expect(opened.bridge.calls('users.changePassphrase')).toEqual([{ current: inUse, next, couldBeKnown }]);
    expect(screen.queryByLabelText(passphrase.current)).toBeNull();
    expect(opened.bridge.calls('drafts.save')).toEqual([]);
  },
);

test('the passphrase in use typed wrongly, or a new one that would be guessed, changes nothing', async () => {
  const opened = openApp(address, 'director', {
    'users.changePassphrase': () => {
      throw new Failure('wrongPassphrase');
    },
  });
  const { bridge, user } = opened;
  await askForAnother(opened, passphrase.knownNo);
  expect(await screen.findByText(failures.wrongPassphrase.what)).toBeTruthy();
  for (const label of [passphrase.next, start.repeat]) {
    await user.clear(screen.getByLabelText(label));
    await fill(user, screen.getByLabelText(label), 'abcd1234');
  }
  await user.click(screen.getByRole('button', { name: passphrase.submit }));
  expect(await screen.findByText(failures.passphraseTooWeak.what)).toBeTruthy();
  expect(bridge.calls('users.changePassphrase')).toHaveLength(1);
});
