import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Failure } from '@contract/failures';
import type { Role } from '@contract/roles';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { failures } from '@renderer/catalogue/en/failures';
import { type Step, upTo, write } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const person = id(1);
const allegation = id(2);
const name = 'Robin Reyes';

const intake: Step[] = [
  write('report', { person }),
  write('person', { identity: { name, emails: ['robin@example.org'] } }, { record: person }),
  write('incident', { affected: { kind: 'people', people: [person] } }),
  write('allegation', {}, { record: allegation }),
  write('evidence', {}, { record: id(4) }),
  write('note', {}, { record: id(5) }),
];

afterEach(() => vi.useRealTimers());

async function openFile(role: Role, steps: readonly Step[], answers = {}) {
  const bridge = fakeBridge(role, steps, answers);
  const page = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1, name: 'Amber Heron' });
  return { bridge, ...page };
}

test('the file names people by code name only and leads to what is missing', async () => {
  const { bridge } = await openFile('director', intake);
  expect(document.body.textContent).not.toContain(name);
  expect(screen.getByRole('heading', { name: /^Person A/ })).toBeTruthy();
  const missing = screen.getByRole('region', { name: caseFile.aside.missing });
  const link = within(missing).getByRole('link', { name: /Record the triage/ });
  expect(link.getAttribute('href')).toContain(`/cases/${bridge.file().id}/write/triage`);
});

test('a minute after something was copied the clipboard is cleared', async () => {
  const { bridge } = await openFile('director', intake);
  vi.useFakeTimers();
  fireEvent.copy(document.body);
  act(() => void vi.advanceTimersByTime(59_000));
  expect(bridge.calls('shell.clearClipboard')).toHaveLength(0);
  act(() => void vi.advanceTimersByTime(1_500));
  expect(bridge.calls('shell.clearClipboard')).toHaveLength(1);
});

const decision = [...intake, ...upTo('decision')];
const offered = [
  [
    'director',
    intake,
    ['Add a report', 'Triage', 'Amend Report'],
    ['Decide Allegation 1', 'Add a consultation'],
  ],
  ['staff', intake, ['Add a report', 'Add a note'], ['Waive a duty', 'Decide Allegation 1']],
  ['director', decision, ['Decide Allegation 1', 'Add a consultation', 'Waive a duty'], []],
  [
    'staff',
    decision,
    ['Add a consultation', 'Add a note'],
    ['Decide Allegation 1', 'Waive a duty', 'Triage'],
  ],
  [
    'director',
    [...intake, ...upTo('closed')],
    ['Waive a duty'],
    ['Add a report', 'Add a note', 'Amend Report'],
  ],
] as const;

test.each(offered)('a %s is offered what they may do, and nothing else', async (role, steps, may, mayNot) => {
  await openFile(role, steps);
  for (const link of may) expect(screen.queryByRole('link', { name: link }), link).not.toBeNull();
  for (const link of mayNot) expect(screen.queryByRole('link', { name: link }), link).toBeNull();
  const give = screen.queryByRole('button', { name: caseFile.grant.give });
  expect(give === null).toBe(role === 'staff');
});

const ready = [...intake, write('triage')];

test('staff see that nothing is missing, and cannot move the case', async () => {
  await openFile('staff', ready);
  expect(screen.getByText(/Nothing. The case can move to Consultation/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: caseFile.advance.consultation })).toBeNull();
});

test('the director moves the case after being asked once more; a refusal is a sentence', async () => {
  const { bridge, user } = await openFile('director', ready, {
    'cases.advance': () => {
      throw new Failure('gateMissing', {
        missing: [{ code: 'triage', message: 'Record the triage.', where: { kind: 'triage' } }],
      });
    },
  });
  await user.click(screen.getByRole('button', { name: caseFile.advance.consultation }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'All is there.');
  await user.click(within(dialog).getByRole('button', { name: caseFile.advance.consultation }));
  expect(await within(dialog).findByText(failures.gateMissing.what)).toBeTruthy();
  expect(bridge.calls('cases.advance')).toEqual([
    { case: bridge.file().id, phase: 'consultation', reason: 'All is there.' },
  ]);
});

test('the case is given to somebody who has not got it; auditors are not offered', async () => {
  const given = vi.fn(() => ({ case: id(0xca5e), user: id(0x5a) }));
  const { bridge, user } = await openFile('director', intake, { 'cases.grant': given });
  await user.click(screen.getByRole('button', { name: caseFile.grant.give }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('radio', { name: /Sam Halvorsen/ });
  expect(within(dialog).queryByRole('radio', { name: /Ada Auditor/ })).toBeNull();
  await user.click(within(dialog).getByRole('radio', { name: /Sam Halvorsen/ }));
  await user.click(within(dialog).getByRole('button', { name: caseFile.grant.submit }));
  await waitFor(() =>
    expect(bridge.calls('cases.grant')).toEqual([{ case: bridge.file().id, user: id(0x5a) }]),
  );
});

test('an entry is marked as entered in error with its reason', async () => {
  const { bridge, user } = await openFile('staff', intake);
  await user.click(screen.getByRole('button', { name: 'Mark Note as entered in error' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'It belongs to another case.');
  await user.click(within(dialog).getByRole('button', { name: caseFile.errorSubmit }));
  await waitFor(() =>
    expect(bridge.calls('records.error')).toEqual([
      { case: bridge.file().id, record: id(5), reason: 'It belongs to another case.' },
    ]),
  );
});

test('a copy of an exhibit is saved where the person chose', async () => {
  const { bridge, user } = await openFile('staff', intake, {
    'shell.chooseDestination': () => ({ token: 'place', name: 'photo.jpg' }),
    'evidence.extract': () => ({ name: 'photo.jpg', bytes: 3, sha256: 'a'.repeat(64) }),
  });
  await user.click(screen.getByRole('button', { name: 'Save a copy of Exhibit 1' }));
  await waitFor(() =>
    expect(bridge.calls('evidence.extract')).toEqual([
      { case: bridge.file().id, evidence: id(4), destination: 'place' },
    ]),
  );
  expect(await screen.findByRole('button', { name: caseFile.showInFolder })).toBeTruthy();
});

test('drafts that were left lie beside the file, each leading back to its form', async () => {
  const bridge = fakeBridge('staff', intake);
  bridge.keepDraft('note', { data: sample.note });
  bridge.keepDraft(`person amend:${person}`, { data: sample.person });
  openPage(`/cases/${bridge.file().id}`, bridge);
  const drafts = await screen.findByRole('region', { name: caseFile.aside.drafts });
  expect(within(drafts).getByRole('link', { name: 'Note' }).getAttribute('href')).toContain('/write/note');
  expect(within(drafts).getByRole('link', { name: 'Amending Person A' }).getAttribute('href')).toContain(
    `amend=${person}`,
  );
});

test('facts and advice of a consultation stand apart', async () => {
  await openFile('director', [
    ...intake,
    ...upTo('consultation'),
    { kind: 'consultation', data: heldConsultation },
  ]);
  expect(screen.getByText(caseFile.consultation.facts)).toBeTruthy();
  expect(screen.getByText(caseFile.consultation.advice)).toBeTruthy();
  expect(screen.getByText('Attorney–client privilege')).toBeTruthy();
});

test('a case that is not there is told as a sentence', async () => {
  const bridge = fakeBridge('staff', intake, {
    'cases.get': () => {
      throw new Failure('noSuchCase');
    },
  });
  openPage(`/cases/${bridge.file().id}`, bridge);
  expect(await screen.findByText(failures.noSuchCase.what)).toBeTruthy();
});

test('the timeline is a picture and a table of the same', async () => {
  const bridge = fakeBridge('director', intake);
  openPage(`/cases/${bridge.file().id}/timeline`, bridge);
  expect(await screen.findByRole('img', { name: /entries on a line of time/ })).toBeTruthy();
  const table = screen.getByRole('table');
  // One row for each record, the phase, what is overdue, and the head.
  expect(within(table).getAllByRole('row')).toHaveLength(intake.length + 3);
  expect(within(table).getByRole('row', { name: /overdue/ })).toBeTruthy();
});
