import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import type { Role } from '@contract/roles';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { failures } from '@renderer/catalogue/en/failures';
import { director, staff, write } from '../support/caseOf';
import { id } from '../support/records';
import { type Answers, fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const { take, stepAside, history } = caseFile;
const keys = [director, staff].map((user) => ({ kind: 'grant' as const, user }));
const backup = (at: string) => ({ at, bytes: 1, sha256: 'a'.repeat(64) });
const backups = {
  'vault.backups': () => [backup('2026-03-04T10:00:00.000Z'), backup('2020-01-01T10:00:00.000Z')],
};

async function openFile(role: Role, answers: Answers = {}) {
  const bridge = fakeBridge(role, [...keys, write('report')], { ...backups, ...answers });
  const page = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1, name: 'Amber Heron' });
  return { bridge, ...page };
}

test('the director takes the case back from somebody with a reason, and is told which backups hold it', async () => {
  const { bridge, user } = await openFile('director', { 'cases.take': () => ({ case: id(1), user: staff }) });
  const name = take.buttonOf.replace('{{name}}', 'Sam Halvorsen');
  await user.click(screen.getByRole('button', { name }));
  const dialog = await screen.findByRole('dialog');
  // The one from before the case was opened is none of them.
  expect(await within(dialog).findByText(/^One backup holds this case.* March 4, 2026/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: take.submit }));
  expect(bridge.calls('cases.take')).toEqual([]);
  await user.type(within(dialog).getByRole('textbox'), 'Left the team.');
  await user.click(within(dialog).getByRole('button', { name: take.submit }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls('cases.take')).toEqual([
    { case: bridge.file().id, user: staff, reason: 'Left the team.' },
  ]);
});

test('staff may take a case from nobody, and give up their own after being asked once more', async () => {
  const { bridge, user } = await openFile('staff', { 'cases.recuse': () => ({}) });
  expect(screen.queryByRole('button', { name: new RegExp(take.button) })).toBeNull();
  await user.click(screen.getByRole('button', { name: stepAside.button }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(take.backupsUnknown)).toBeTruthy();
  expect(bridge.calls('vault.backups')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: stepAside.submit }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Amber Heron' })).toBeNull());
  expect(bridge.calls('cases.recuse')).toEqual([{ case: bridge.file().id }]);
  expect(bridge.calls('cases.get')).toHaveLength(1);
});

test('the last key is not given up: the case stays open and the dialog says why', async () => {
  const { user } = await openFile('director', {
    'cases.recuse': () => {
      throw new Failure('lastKey');
    },
  });
  await user.click(screen.getByRole('button', { name: stepAside.button }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: stepAside.submit }));
  expect(await within(dialog).findByText(failures.lastKey.what)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Amber Heron' })).toBeTruthy();
});

test('who had access is told apart from every change: by person, and entry by entry', async () => {
  const entry = (kind: string, at: string, more: object) => ({
    ...{
      hash: kind + at,
      at,
      by: director,
      byName: 'Dana Okafor',
      kind,
      record: id(9),
      version: 1,
      act: id(8),
    },
    ...{ authorised: true, early: false, ...more },
  });
  const bridge = fakeBridge('director', [write('report')], {
    'cases.history': () => [
      entry('grant', '2026-03-02T15:00:00.000Z', { whom: 'Sam Halvorsen' }),
      entry('revocation', '2026-03-04T15:00:00.000Z', { whom: 'Sam Halvorsen', reason: 'Left the team.' }),
    ],
  });
  const { user } = openPage(`/cases/${bridge.file().id}/history`, bridge);
  await user.click(await screen.findByRole('link', { name: history.access }));
  const row = await screen.findByRole('row', { name: /Sam Halvorsen/ });
  expect(row.textContent).toMatch(/March 2, 2026.* to March 4, 2026.*nevernever$/);
  expect(screen.getByText('Left the team.')).toBeTruthy();
  expect(bridge.calls('cases.history').at(-1)).toEqual({ case: bridge.file().id, access: true });
  await user.click(screen.getByRole('link', { name: history.every }));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
});
