import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ExportView } from '@contract/views/caseView';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { progress } from '@renderer/catalogue/en/progress';
import { id } from '../support/records';
import { write } from '../support/caseOf';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const made: ExportView = {
  id: id(7),
  document: 'counsel-case-file',
  audience: 'counsel',
  at: '2026-03-06T15:00:00.000Z',
  by: id(0xd1),
  pages: 3,
  bytes: 1000,
  sha256: 'e'.repeat(64),
  bates: { first: 'CORE-000001', last: 'CORE-000003' },
  withheld: [],
};

test('counsel’s file is made for a named recipient, tells how far it is, can be stopped, and is shown in its folder', async () => {
  let finish: (value: ExportView) => void = () => undefined;
  const bridge = fakeBridge('director', [write('report')], {
    'shell.chooseDestination': () => ({ token: 'place', name: 'Amber Heron.pdf' }),
    'exports.create': () => new Promise<ExportView>((done) => (finish = done)) as never,
    'jobs.cancel': () => ({}),
    'shell.showInFolder': () => ({}),
  });
  const { user } = openPage(`/cases/${bridge.file().id}/exports`, bridge);
  const submit = await screen.findByRole('button', { name: caseFile.export.submit });
  await user.click(submit);
  // Without a recipient and a purpose nothing leaves, and no dialog opens.
  await screen.findByRole('alert');
  expect(bridge.calls('shell.chooseDestination')).toHaveLength(0);
  await user.type(screen.getByRole('textbox', { name: caseFile.export.recipient }), 'A. Attorney');
  await user.type(screen.getByRole('textbox', { name: caseFile.export.purpose }), 'Advice.');
  await user.click(submit);
  await waitFor(() => expect(bridge.calls('exports.create')).toHaveLength(1));
  const [call] = bridge.calls('exports.create');
  expect(call).toMatchObject({ destination: 'place', recipient: 'A. Attorney', purpose: 'Advice.' });
  act(() => bridge.tell('progress', { job: call?.job, words: 'layout', done: 2, total: 5 }));
  expect(await screen.findByText(progress.layout)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(bridge.calls('jobs.cancel')).toEqual([{ job: call?.job }]);
  act(() => finish(made));
  await user.click(await screen.findByRole('button', { name: caseFile.showInFolder }));
  expect(bridge.calls('shell.showInFolder')).toEqual([{ token: 'place' }]);
});

test('the chain is saved for whoever checks it, who is named, and its fingerprint is shown', async () => {
  const sha256 = 'c'.repeat(64);
  const bridge = fakeBridge('director', [write('report')], {
    'shell.chooseDestination': () => ({ token: 'place', name: 'Amber Heron.json' }),
    'exports.chain': () => ({ entries: 12, bytes: 1000, sha256 }),
  });
  const { user } = openPage(`/cases/${bridge.file().id}/exports`, bridge);
  const submit = await screen.findByRole('button', { name: caseFile.export.chainSubmit });
  await user.click(submit);
  await screen.findByRole('alert');
  expect(bridge.calls('shell.chooseDestination')).toHaveLength(0);
  await user.type(screen.getByRole('textbox', { name: caseFile.export.chainRecipient }), 'E. Expert');
  await user.type(screen.getByRole('textbox', { name: caseFile.export.chainPurpose }), 'Court.');
  await user.click(submit);
  expect((await screen.findAllByText(new RegExp(`12 entries.*${sha256}`))).length).toBeGreaterThan(0);
  expect(bridge.calls('exports.chain')).toEqual([
    { case: bridge.file().id, destination: 'place', recipient: 'E. Expert', purpose: 'Court.' },
  ]);
});

test('staff see what was exported and are not offered to export', async () => {
  const bridge = fakeBridge('staff', [write('report')]);
  openPage(`/cases/${bridge.file().id}/exports`, bridge);
  expect(await screen.findByText(caseFile.export.notYours)).toBeTruthy();
  expect(screen.queryByRole('button', { name: caseFile.export.submit })).toBeNull();
});

test('a hand-off is offered where the case has one, and made from the one that is chosen', async () => {
  const person = write('person');
  const bridge = fakeBridge('director', [write('report'), person, write('handoff')], {
    'shell.chooseDestination': () => ({ token: 'place', name: 'Amber Heron.pdf' }),
    'exports.create': () => made,
  });
  const [handoff] = bridge.file().records.filter(({ kind }) => kind === 'handoff');
  const { user } = openPage(`/cases/${bridge.file().id}/exports`, bridge);
  const submit = await screen.findByRole('button', { name: caseFile.export.handOffSubmit });
  expect(screen.queryByRole('button', { name: caseFile.export.letterSubmit })).toBeNull();
  // Which one has to be said, even where there is only one: it leaves the vault.
  await user.click(submit);
  await screen.findByRole('alert');
  expect(bridge.calls('exports.create')).toHaveLength(0);
  await user.click(screen.getByRole('radio'));
  await user.click(submit);
  await waitFor(() => expect(bridge.calls('exports.create')).toHaveLength(1));
  expect(bridge.calls('exports.create')[0]).toMatchObject({
    audience: 'competent-body',
    record: handoff?.id,
    destination: 'place',
  });
});

test('a letter is offered where the case has one that was not dropped', async () => {
  const bridge = fakeBridge('director', [write('report'), write('person'), write('letter')]);
  openPage(`/cases/${bridge.file().id}/exports`, bridge);
  expect(await screen.findByRole('button', { name: caseFile.export.letterSubmit })).toBeTruthy();
  expect(screen.queryByRole('button', { name: caseFile.export.handOffSubmit })).toBeNull();
});
