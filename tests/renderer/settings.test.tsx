import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Failure } from '@contract/failures';
import { common } from '@renderer/catalogue/en/common';
import { complaints } from '@renderer/catalogue/en/complaints';
import { progress } from '@renderer/catalogue/en/progress';
import { settings } from '@renderer/catalogue/en/settings';
import { id } from '../support/records';
import { openApp } from './support/openApp';

const words = 'acorn-lantern-copper-fern-bridge-cider-meadow-walnut-harbor-plume';

test('an invitation’s words are shown once, can be copied, and are gone when the card is closed', async () => {
  // jsdom has no clipboard: the command fires the event the page fills, as a browser does.
  const data = { setData: vi.fn() };
  const copy = vi.fn(() => {
    const event = new Event('copy', { cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: data });
    document.dispatchEvent(event);
    return true;
  });
  Object.defineProperty(document, 'execCommand', { value: copy, configurable: true });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const { bridge, user } = openApp('/settings/people', 'director', {
    'users.invite': () => ({ user: id(9), invitation: words }),
  });
  await user.click(await screen.findByRole('button', { name: settings.people.invite }));
  await user.type(screen.getByLabelText(settings.people.inviteName), 'Noor Haddad');
  await user.click(screen.getByRole('radio', { name: 'Staff' }));
  await user.click(screen.getByRole('button', { name: settings.people.inviteSubmit }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(bridge.calls('users.invite')).toEqual([{ name: 'Noor Haddad', role: 'staff' }]);
  expect(document.activeElement?.textContent).toBe('Invitation for Noor Haddad');

  await user.click(screen.getByRole('button', { name: `Copy ${settings.people.words}` }));
  expect(data.setData).toHaveBeenCalledWith('text/plain', words);
  expect(await screen.findByText(common.copied)).toBeTruthy();
  expect(bridge.calls('shell.clearClipboard')).toHaveLength(0);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(bridge.calls('shell.clearClipboard')).toHaveLength(1);
  vi.useRealTimers();

  await user.click(screen.getByRole('button', { name: settings.people.close }));
  expect(screen.queryByText(words)).toBeNull();
  expect(screen.getByRole('button', { name: settings.people.invite })).toBeTruthy();
});

test.each(['staff', 'alternate', 'auditor'] as const)(
  '%s: neither invites nor changes the office',
  async (role) => {
    const { user } = openApp('/settings/people', role);
    expect(await screen.findByRole('rowheader', { name: /^Sam Halvorsen/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: settings.people.invite })).toBeNull();
    await user.click(screen.getByRole('link', { name: settings.parts.office }));
    expect(await screen.findByText(settings.office.onlyDirector)).toBeTruthy();
    expect(screen.queryByRole('button', { name: settings.office.save })).toBeNull();
  },
);

test('the profile: days are typed the human way, weekdays are numbers, what the vault refuses stands at its field', async () => {
  let refuse = true;
  const { bridge, user } = openApp('/settings', 'director', {
    'office.set': (profile) => {
      if (refuse) throw new Failure('badInput', { fields: [{ path: 'zone', message: 'unknownZone' }] });
      return { ...profile, holidays: [...profile.holidays] };
    },
  });
  const prefix = await screen.findByLabelText(settings.office.prefix);
  await user.clear(prefix);
  await user.type(prefix, 'core');
  await user.click(screen.getByRole('button', { name: settings.office.save }));
  expect(within(await screen.findByRole('alert')).getByText(settings.office.prefix)).toBeTruthy();
  expect(bridge.calls('office.set')).toHaveLength(0);

  await user.clear(prefix);
  await user.type(prefix, 'LIB');
  for (const day of ['25 December 2026', '1 July 2026']) {
    await user.type(screen.getByLabelText(settings.office.holiday), day);
    await user.keyboard('{Enter}');
  }
  await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await user.click(screen.getByRole('button', { name: settings.office.save }));
  await waitFor(() => expect(screen.getAllByText(complaints.unknownZone).length).toBeGreaterThan(0));

  refuse = false;
  await user.click(screen.getByRole('button', { name: settings.office.save }));
  await screen.findAllByText(settings.office.saved);
  expect(bridge.calls('office.set').at(-1)).toMatchObject({
    prefix: 'LIB',
    holidays: ['2026-07-01', '2026-12-25'],
    businessWeek: [2, 3, 4, 5, 6],
  });
});

test('a backup: nothing without a place, progress in words, what proves the file at the end', async () => {
  let place: { token?: string; name?: string } = {};
  let finish: (value: { bytes: number; sha256: string }) => void = () => undefined;
  const backups: { at: string; bytes: number; sha256: string }[] = [];
  const { bridge, user } = openApp('/settings/vault', 'director', {
    'shell.chooseDestination': () => place,
    'vault.backups': () => backups,
    'vault.backup': () => new Promise((done) => (finish = done)) as never,
  });
  const make = await screen.findByRole('button', { name: settings.vault.backupMake });
  await user.click(make);
  expect(bridge.calls('shell.chooseDestination')).toMatchObject([{ kind: 'backup' }]);
  expect(bridge.calls('vault.backup')).toHaveLength(0);
  expect(screen.getByText(settings.vault.backupNone)).toBeTruthy();

  place = { token: 'place', name: 'kept.casekeep-backup' };
  await user.click(make);
  await waitFor(() => expect(bridge.calls('vault.backup')).toHaveLength(1));
  const [call] = bridge.calls('vault.backup');
  act(() => bridge.tell('progress', { job: call?.job, words: 'backup', done: 1, total: 2 }));
  expect(await screen.findByText(progress.backup)).toBeTruthy();
  backups.push({ at: '2026-03-02T15:00:00.000Z', bytes: 1234, sha256: 'a'.repeat(64) });
  await act(async () => finish({ bytes: 1234, sha256: 'a'.repeat(64) }));
  expect(await screen.findByText('a'.repeat(64))).toBeTruthy();
  expect(await screen.findByText(/^Last backup: March 2, 2026/)).toBeTruthy();
});

test('a backup in a folder has a name of its own, and says how many old ones went', async () => {
  let place: { token?: string; name?: string } = {};
  const { bridge, user } = openApp('/settings/vault', 'director', {
    'shell.chooseBackupFolder': () => place,
    'vault.backups': () => [],
    'vault.backupTo': () => ({
      ...{ name: 'casekeep-3fa0c1d2-2026-03-02T15-00-00Z.casekeep-backup', bytes: 1234 },
      ...{ sha256: 'b'.repeat(64), removed: ['one', 'two'] },
    }),
  });
  const make = await screen.findByRole('button', { name: settings.vault.backupInto });
  expect(screen.getByText(/those older than 90 days are removed/)).toBeTruthy();
  await user.click(make);
  expect(bridge.calls('vault.backupTo')).toHaveLength(0);
  place = { token: 'stick', name: 'stick' };
  await user.click(make);
  expect(await screen.findByText(/^casekeep-3fa0c1d2-2026-03-02/)).toBeTruthy();
  expect(screen.getByText('2 older backups were removed: their days were over.')).toBeTruthy();
  expect(bridge.calls('vault.backupTo')).toMatchObject([{ folder: 'stick' }]);
});

test('high contrast is put on the page and taken off again', async () => {
  const { user } = openApp('/settings/appearance', 'staff');
  await user.click(await screen.findByRole('radio', { name: settings.appearance.contrasts.high }));
  expect(document.documentElement.dataset['contrast']).toBe('high');
  await user.click(screen.getByRole('radio', { name: settings.appearance.contrasts.normal }));
  expect(document.documentElement.dataset['contrast']).toBeUndefined();
});
