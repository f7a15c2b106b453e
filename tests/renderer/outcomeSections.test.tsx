import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RecordData } from '@contract/records/kinds';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { type Step, write } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';
import { type FakeSession, fakeBridge } from './support/fakeBridge';
import { consulting, decided, inCase } from './support/investigated';
import { openPage } from './support/openPage';

async function openFile(steps: readonly Step[], by: FakeSession = { role: 'director' }, at = '') {
  const bridge = fakeBridge(by, steps);
  openPage(`/cases/${bridge.file().id}${at}`, bridge);
  await screen.findByRole('heading', { level: 1, name: 'Amber Heron' });
  return bridge;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
/** The entry whose title begins so. */
const entry = (title: RegExp) => within(screen.getByRole('region', { name: title }));
const alternate = id(0xa1);

const ban = eventsCode.ladder.find((step) => step.id === 'ban-for-a-time')?.label ?? '';
const action = write(
  'action',
  {
    decision: inCase.decision,
    person: inCase.respondent,
    step: 'ban-for-a-time',
    end: '2027-03-09',
    state: { kind: 'in-force', since: { kind: 'day', day: '2026-03-09' } },
  },
  { record: id(41) },
);
const appeal = {
  ...sample.appeal,
  status: 'decided',
  decision: inCase.decision,
  by: inCase.respondent,
  outcome: 'changed',
  reasons: 'He had not been heard.',
  decided: { kind: 'day', day: '2026-03-20' },
} satisfies RecordData<'appeal'>;
const onAppeal: Step[] = [
  ...decided,
  action,
  { kind: 'sign-off', of: inCase.decision, version: 1 },
  { kind: 'appeal', record: id(31), data: appeal, by: alternate },
];
const anew = write(
  'decision',
  {
    allegation: inCase.allegation,
    finding: 'inconclusive',
    supersedes: { decision: inCase.decision, reason: 'The appeal.', appeal: id(31) },
  },
  { record: id(32), by: alternate },
);

test('a decision stands with its signature, its actions and their state, and the appeal against it', async () => {
  await openFile([...decided, action, { kind: 'sign-off', of: inCase.decision, version: 1 }]);
  const decision = entry(/^Decision on Allegation 1: Substantiated/);
  expect(decision.getByText(/^by Dana Okafor, March 2, 2026/)).toBeTruthy();
  expect(decision.queryByText(caseFile.decision.superseded)).toBeNull();
  // It was signed: it is not amended, it is decided anew.
  expect(decision.queryByRole('link', { name: /^Amend/ })).toBeNull();
  expect(decision.getByRole('link', { name: /^Decide anew/ }).getAttribute('href')).toContain(
    '/write/decision',
  );
  const taken = entry(new RegExp(`^Action for Person B: ${ban}`));
  expect(taken.getByText('In force since March 9, 2026')).toBeTruthy();
  expect(taken.getByText('from March 9, 2026 to March 9, 2027')).toBeTruthy();
  expect(taken.getByRole('link', { name: 'It is completed: Action for Person B' })).toBeTruthy();
});

test('a decision nobody signed yet says so, in cases that ask for it', async () => {
  await openFile(decided, { role: 'director', rules: 2 });
  expect(screen.getByText(caseFile.decision.unsigned)).toBeTruthy();
});

test('on appeal the outcome stands under the decision, and whoever did not decide is led to the new one', async () => {
  await openFile(onAppeal, { role: 'alternate', user: alternate });
  const against = entry(/^Appeal by Person B/);
  expect(against.getByText(/^The decision is changed, March 20, 2026, by/)).toBeTruthy();
  const next = against.getByRole('link', { name: 'Write the new decision after Appeal by Person B' });
  expect(next.getAttribute('href')).toContain(`appeal=${id(31)}`);
});

test('who decided before is not led to decide what follows from the appeal', async () => {
  await openFile(onAppeal);
  expect(entry(/^Appeal by Person B/).queryByRole('link', { name: /^Write the new decision/ })).toBeNull();
});

test('a superseded decision stays in the file, marked, before the one in its place', async () => {
  await openFile([...onAppeal, anew]);
  const titles = section(caseFile.section.decision)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(titles).toEqual([
    expect.stringMatching(/^Decision on Allegation 1 \(1\): Substantiated/),
    expect.stringMatching(/^Decision on Allegation 1 \(2\): Inconclusive/),
  ]);
  const before = entry(/^Decision on Allegation 1 \(1\)/);
  expect(before.getByText(caseFile.decision.superseded)).toBeTruthy();
  expect(before.queryByRole('link', { name: /^Decide anew/ })).toBeNull();
  const after = entry(/^Decision on Allegation 1 \(2\)/);
  expect(after.getByText(/The appeal\. Appeal by Person B$/)).toBeTruthy();
});

test('what followed from a decision that was entered in error does not leave the file with it', async () => {
  await openFile([...decided, action, { kind: 'error', record: inCase.decision, version: 2 }]);
  expect(screen.queryByRole('region', { name: /^Decision on/ })).toBeNull();
  expect(entry(/^Action for Person B/)).toBeTruthy();
});

test('addenda stand below their note; a note that is locked is added to and not amended', async () => {
  const old = '2026-03-02T15:00:00.000Z';
  const steps: Step[] = [
    write('note', { title: 'First call' }, { record: id(61), at: old }),
    write('note', { text: 'Something else.' }, { record: id(62), at: new Date().toISOString() }),
    write(
      'note',
      { text: 'She called back.', addendumTo: id(61) },
      { record: id(63), at: new Date().toISOString() },
    ),
  ];
  await openFile(steps, { role: 'staff', rules: 2 });
  const headings = section(caseFile.section.notes).getAllByRole('heading');
  expect(
    headings.map(({ tagName, textContent }) => `${tagName} ${textContent.split(/[A-Z][a-z]+ \d/)[0] ?? ''}`),
  ).toEqual([`H2 ${caseFile.section.notes}`, 'H3 First call', 'H4 Addendum', 'H3 Note']);
  expect(screen.queryByRole('link', { name: 'Amend Note: First call' })).toBeNull();
  const add = screen.getByRole('link', { name: 'Add an addendum to Note: First call' });
  expect(add.getAttribute('href')).toContain(`note=${id(61)}`);
  expect(screen.getByRole('link', { name: 'Amend Note' })).toBeTruthy();
});

test('a consultation shows its claim of privilege with what speaks against it, and how late it was recorded', async () => {
  const steps: Step[] = [
    ...consulting,
    {
      kind: 'consultation',
      record: id(71),
      at: '2026-03-02T18:00:00.000Z',
      data: {
        ...heldConsultation,
        advice: undefined,
        purpose: 'public-relations',
        disclosed: { records: [inCase.report], identities: [inCase.reporter] },
      },
    },
  ];
  await openFile(steps);
  const held = entry(/^Consultation with legal counsel/);
  expect(held.getByText(/3 hours after/)).toBeTruthy();
  expect(held.getByText('Legal question: Is a ban lawful?')).toBeTruthy();
  const { warnings } = caseForms.privilege;
  expect(held.getByText(new RegExp(`${warnings.publicRelations}.*${warnings.factsOnly}`))).toBeTruthy();
  expect(held.getByText('Person A')).toBeTruthy();
  expect(held.getByText('Report')).toBeTruthy();
});

test('right after a consultation was recorded one is asked what follows; a task that follows stands beside it', async () => {
  const talk: Step = { kind: 'consultation', record: id(71), data: heldConsultation };
  await openFile([...consulting, talk], { role: 'staff' }, `?at=${id(71)}`);
  expect(screen.getByText(caseFile.taskFrom.question)).toBeTruthy();
  const [offer] = screen.getAllByRole('link', { name: caseFile.taskFrom.offer });
  expect(offer?.getAttribute('href')).toContain(`from=${id(71)}`);
});

test('later nobody is asked; what follows from a talk is listed with it, and the task names the talk', async () => {
  const talk: Step = { kind: 'consultation', record: id(71), data: heldConsultation };
  await openFile([...consulting, talk, write('task', { from: id(71) }, { record: id(72) })]);
  expect(screen.queryByText(caseFile.taskFrom.question)).toBeNull();
  const held = entry(/^Consultation with legal counsel/);
  expect(held.getByRole('link', { name: sample.task.title })).toBeTruthy();
  expect(entry(/^Task/).getByText('Consultation with legal counsel')).toBeTruthy();
});

test('an interview tells what was said first and what was not, what was asked for, and what was refused', async () => {
  const talk: Step = {
    kind: 'interview',
    data: {
      ...sample.interview,
      person: inCase.respondent,
      questions: [{ asked: 'Where were you?', said: 'In the lobby.' }],
      documents: [{ what: 'The messages', state: 'refused', why: 'They are private.' }],
      refusals: 'Who else was there.',
    },
  };
  await openFile([...consulting, talk]);
  const held = entry(/^Interview with Person B/);
  expect(held.getByText('Where were you?')).toBeTruthy();
  expect(held.getByText('In the lobby.')).toBeTruthy();
  expect(held.getByText('Refused. They are private.')).toBeTruthy();
  expect(held.getByText(caseFile.interview.unsaid)).toBeTruthy();
  expect(held.getByText(/Whether it is recorded$/)).toBeTruthy();
});
