import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RecordData, RecordKind } from '@contract/records/kinds';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { answers } from '@renderer/catalogue/en/answers';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { complaints } from '@renderer/catalogue/en/complaints';
import { failures } from '@renderer/catalogue/en/failures';
import { Failure } from '@contract/failures';
import { director, type Step, upTo, write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { type Answers, type FakeSession, fakeBridge } from './support/fakeBridge';
import { fill } from './support/fill';
import { consulting, decided, inCase } from './support/investigated';
import { openPage } from './support/openPage';

const { action, appeal, decision, waiver } = caseForms;
const alternate: FakeSession = { role: 'alternate', user: id(0xa1) };
const tests = eventsCode.exceptionTests.map(({ id: test }) => ({
  test,
  applies: 'not-relevant' as const,
  reason: 'Nobody spoke of beliefs.',
}));
const finding = {
  ...sample.decision,
  allegation: inCase.allegation,
  respondentHeard: 'yes' as const,
  exceptionTests: tests,
};

interface Opened {
  steps?: readonly Step[];
  search?: string;
  by?: FakeSession | 'director' | 'staff';
  /** What was typed before; nothing where the form begins by itself. */
  data?: object;
  answers?: Answers;
}

/** Opens the form of a new record and waits until it is there. */
async function openForm(
  kind: RecordKind,
  { steps = decided, search = '', by = 'director', data, answers: own }: Opened,
) {
  const bridge = fakeBridge(by, steps, own);
  const aim = [...new URLSearchParams(search)].map(([name, value]) => ` ${name}:${value}`).join('');
  if (data !== undefined) bridge.keepDraft(`${kind}${aim}`, { data });
  const page = openPage(`/cases/${bridge.file().id}/write/${kind}${search}`, bridge);
  await screen.findByRole('button', { name: caseForms.submitNew });
  const record = () => page.user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  const written = async () => {
    await record();
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    return bridge.calls('records.write')[0]?.data;
  };
  return { bridge, ...page, record, written };
}

const undecided: Step[] = [...consulting, { kind: 'phase', from: 'consultation', to: 'decision' }];

test('a decision weighs records for and against, judges credibility, and answers every test of the code', async () => {
  const { user, written } = await openForm('decision', {
    steps: undecided,
    search: `?allegation=${inCase.allegation}`,
    data: { ...finding, exceptionTests: [{}, {}] },
  });
  const side = (name: string) => within(screen.getByRole('group', { name }));
  await user.click(side(decision.for).getByRole('checkbox', { name: 'Report' }));
  await fill(user, screen.getByRole('textbox', { name: 'What it shows: Report' }), 'He was there.');
  await user.click(side(decision.against).getByRole('checkbox', { name: /^Exhibit 1/ }));
  await fill(user, screen.getByRole('textbox', { name: /^Whom you believe/ }), 'Both are consistent.');
  for (const [index, { label }] of eventsCode.exceptionTests.entries()) {
    const group = within(screen.getByRole('radiogroup', { name: new RegExp(`^${label}`) }));
    await user.click(group.getByRole('radio', { name: answers.answer['not-relevant'] }));
    const why = screen.getAllByRole('textbox', { name: decision.testReason })[index];
    if (why !== undefined) await fill(user, why, 'Nobody spoke of beliefs.');
  }
  expect(await written()).toEqual({
    ...finding,
    evidenceFor: [{ record: inCase.report, why: 'He was there.' }],
    evidenceAgainst: [{ record: inCase.exhibit }],
    credibility: 'Both are consistent.',
  });
});

test('a decision whose tests are not answered is not recorded', async () => {
  const { bridge, record } = await openForm('decision', {
    steps: undecided,
    search: `?allegation=${inCase.allegation}`,
    data: { ...finding, exceptionTests: undefined },
  });
  await record();
  const summary = await screen.findByRole('alert');
  for (const { label } of eventsCode.exceptionTests)
    expect(within(summary).getByRole('button', { name: label })).toBeTruthy();
  expect(bridge.calls('records.write')).toHaveLength(0);
});

test('what the file holds of the respondent’s side stands beside the question, what is awaited as a warning', async () => {
  const talk = (record: string, data: object): Step => ({
    kind: 'interview',
    record,
    data: { ...data, person: inCase.respondent },
  });
  const steps = [...undecided, talk(id(21), { status: 'planned', why: 'Their side.' })];
  await openForm('decision', { steps, search: `?allegation=${inCase.allegation}` });
  expect(screen.getByText('The answer of Person B is awaited: Interview with Person B.')).toBeTruthy();
});

test('whether the respondent was heard is asked without a way round where the finding is against them', async () => {
  const { user } = await openForm('decision', {
    steps: undecided,
    search: `?allegation=${inCase.allegation}`,
    data: { ...finding, respondentHeard: 'no' },
  });
  expect(screen.getByText(decision.heardNeeded)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: decision.notHeardNote })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: answers.finding.inconclusive }));
  await waitFor(() => expect(screen.queryByText(decision.heardNeeded)).toBeNull());
});

test('where a decision stands, a new one says why it takes its place', async () => {
  const { user, record, bridge, written } = await openForm('decision', {
    search: `?allegation=${inCase.allegation}`,
    data: finding,
  });
  expect(screen.getByText(/^A decision on this allegation stands: Decision on Allegation 1/)).toBeTruthy();
  await record();
  await screen.findByRole('alert');
  expect(bridge.calls('records.write')).toHaveLength(0);
  await fill(
    user,
    screen.getByRole('textbox', { name: decision.supersedesReason }),
    'A witness came forward.',
  );
  expect(await written()).toEqual({
    ...finding,
    supersedes: { decision: inCase.decision, reason: 'A witness came forward.' },
  });
});

const received = write('appeal', { decision: inCase.decision, by: inCase.respondent }, { record: id(31) });

test('after an appeal, who decided before is told early that somebody else decides', async () => {
  const search = `?allegation=${inCase.allegation}&appeal=${id(31)}`;
  const first = await openForm('decision', { steps: [...decided, received], search });
  expect(await screen.findByText(decision.otherPerson)).toBeTruthy();
  await first.user.click(screen.getByRole('radio', { name: answers.finding.inconclusive }));
});

test('after an appeal, somebody else decides and names it', async () => {
  const search = `?allegation=${inCase.allegation}&appeal=${id(31)}`;
  const { user, written } = await openForm('decision', {
    steps: [...decided, received],
    search,
    by: alternate,
    data: { ...finding, supersedes: { appeal: id(31) } },
  });
  expect(screen.queryByText(decision.otherPerson)).toBeNull();
  await fill(
    user,
    screen.getByRole('textbox', { name: decision.supersedesReason }),
    'He had not been heard.',
  );
  expect(await written()).toEqual({
    ...finding,
    supersedes: { decision: inCase.decision, reason: 'He had not been heard.', appeal: id(31) },
  });
});

test('a decision that was signed opens no form to amend it', async () => {
  const bridge = fakeBridge('director', [...decided, { kind: 'sign-off', of: inCase.decision, version: 1 }]);
  openPage(`/cases/${bridge.file().id}/write/decision?amend=${inCase.decision}`, bridge);
  expect(await screen.findByText(failures.signedOff.what)).toBeTruthy();
  expect(screen.queryByRole('button', { name: caseForms.submitAmend })).toBeNull();
});

const aimed = `?decision=${inCase.decision}`;
const step = (name: string) => eventsCode.ladder.find(({ id: one }) => one === name)?.label ?? '';

test('an action begins with the decision and its respondent, and takes a step of the code’s ladder', async () => {
  const { user, written } = await openForm('action', { search: aimed });
  await user.click(screen.getByRole('combobox', { name: action.step }));
  await user.click(await screen.findByRole('option', { name: step('ban-for-a-time') }));
  await fill(user, screen.getByRole('textbox', { name: action.start }), '2026-04-01');
  await fill(user, screen.getByRole('textbox', { name: /^Until/ }), '2027-04-01');
  await fill(user, screen.getByRole('textbox', { name: /^Conditions/ }), 'No contact with Person A.');
  await user.click(screen.getByRole('checkbox', { name: answers.mayKnow['registration-desk'] }));
  expect(screen.queryByText(action.membership)).toBeNull();
  expect(await written()).toEqual({
    decision: inCase.decision,
    person: inCase.respondent,
    step: 'ban-for-a-time',
    start: '2026-04-01',
    end: '2027-04-01',
    conditions: 'No contact with Person A.',
    mayKnow: ['registration-desk'],
    state: { kind: 'planned' },
  } satisfies RecordData<'action'>);
});

const planned = {
  ...sample.action,
  decision: inCase.decision,
  person: inCase.respondent,
} satisfies RecordData<'action'>;
const dueProcess = { heard: 'yes' as const, counselAllowed: 'yes' as const, appealBody: 'The board' };

test('a step that reaches membership is warned of and asks for due process', async () => {
  const { bridge, record, user, written } = await openForm('action', {
    search: aimed,
    data: { ...planned, step: 'membership' },
  });
  expect(await screen.findByText(action.membership)).toBeTruthy();
  for (const name of [action.heard, action.counselAllowed])
    await user.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: 'Yes' }));
  await record();
  await screen.findByRole('alert');
  expect(bridge.calls('records.write')).toHaveLength(0);
  await fill(user, screen.getByRole('textbox', { name: action.appealBody }), 'The board');
  expect(await written()).toEqual({ ...planned, step: 'membership', dueProcess });
});

test('a milder step does not keep the answers about due process', async () => {
  const { written } = await openForm('action', { search: aimed, data: { ...planned, dueProcess } });
  expect(screen.queryByText(action.membership)).toBeNull();
  expect(await written()).toEqual(planned);
});

test.each([
  [{ kind: 'planned' }, action.since, { kind: 'in-force', since: { kind: 'day', day: '2026-03-20' } }],
  [
    { kind: 'in-force', since: { kind: 'day', day: '2026-03-09' } },
    action.completed,
    { kind: 'completed', when: { kind: 'day', day: '2026-03-20' } },
  ],
] as const)('carried out, an action that is %j goes on to what comes next', async (state, asked, next) => {
  const steps = [...decided, write('action', { ...planned, state }, { record: id(41) })];
  const bridge = fakeBridge('director', steps);
  const { user } = openPage(`/cases/${bridge.file().id}/write/action?amend=${id(41)}&field=status`, bridge);
  await fill(user, await screen.findByRole('textbox', { name: asked }), '2026-03-20');
  await user.click(screen.getByRole('button', { name: caseForms.submitAmend }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]?.data).toEqual({ ...planned, state: next });
});

test('an action lifted before its end says why', async () => {
  const { bridge, record, user } = await openForm('action', { search: aimed, data: planned });
  await user.click(screen.getByRole('radio', { name: answers.action.lifted }));
  await fill(user, screen.getByRole('textbox', { name: action.lifted }), '2026-03-20');
  await record();
  const summary = await screen.findByRole('alert');
  expect(within(summary).getByRole('button', { name: action.liftedReason })).toBeTruthy();
  expect(bridge.calls('records.write')).toHaveLength(0);
});

test('what only the vault can know to be wrong stands at its field', async () => {
  const { record } = await openForm('action', {
    search: aimed,
    data: planned,
    answers: {
      'records.write': () => {
        throw new Failure('badInput', { fields: [{ path: 'end', message: 'endBeforeStart' }] });
      },
    },
  });
  await record();
  expect(await screen.findAllByText(complaints.endBeforeStart)).not.toHaveLength(0);
  const end = screen.getByRole('textbox', { name: /^Until/ });
  expect(end.getAttribute('aria-invalid')).toBe('true');
  const start = screen.getByRole('textbox', { name: action.start });
  expect(start.getAttribute('aria-invalid')).not.toBe('true');
});

test('an appeal says early who decided before; deciding it oneself is warned of', async () => {
  const { user } = await openForm('appeal', { search: aimed });
  expect(screen.getByText('Decided by Dana Okafor. Somebody else has to decide the appeal.')).toBeTruthy();
  expect(screen.queryByText(appeal.otherPerson)).toBeNull();
  await user.click(screen.getByRole('radio', { name: answers.appeal.decided }));
  expect(await screen.findByText(appeal.otherPerson)).toBeTruthy();
});

test('an appeal is decided by somebody else, with its outcome and reasons', async () => {
  const { user, written } = await openForm('appeal', {
    search: aimed,
    by: alternate,
    data: { ...sample.appeal, decision: inCase.decision, by: inCase.respondent, due: '2026-04-01' },
  });
  await user.click(screen.getByRole('radio', { name: answers.appeal.decided }));
  expect(screen.queryByText(appeal.otherPerson)).toBeNull();
  await user.click(screen.getByRole('radio', { name: answers.appealOutcome.changed }));
  await fill(user, screen.getByRole('textbox', { name: appeal.reasons }), 'He was not heard.');
  await fill(user, screen.getByRole('textbox', { name: appeal.decided }), '2026-03-20');
  expect(await written()).toEqual({
    ...sample.appeal,
    status: 'decided',
    decision: inCase.decision,
    by: inCase.respondent,
    outcome: 'changed',
    reasons: 'He was not heard.',
    decided: { kind: 'day', day: '2026-03-20' },
  });
});

const letter = write('letter', { to: inCase.respondent }, { record: id(51) });
const talks = [
  write('consultation', {}, { record: id(52) }),
  {
    kind: 'interview',
    record: id(53),
    data: { status: 'planned', person: inCase.respondent, why: 'x' },
  } as Step,
];
const waivers: [name: string, choose: string, target: string | RegExp | undefined, data: object][] = [
  ['none-sought', answers.waiver['none-sought'], undefined, {}],
  ['consultation', answers.waiver.consultation, 'Consultation with legal counsel', { consultation: id(52) }],
  ['interview', answers.waiver.interview, 'Interview with Person B', { interview: id(53) }],
  ['second-reader', answers.waiver['second-reader'], /^Letter/, { letter: id(51) }],
  ['follow-up', answers.waiver['follow-up'], 'Person A', { person: inCase.reporter }],
  ['acknowledgement', answers.waiver.acknowledgement, 'Person A', { person: inCase.reporter }],
  ['check-in', answers.waiver['check-in'], 'Person A', { person: inCase.reporter }],
];

test.each(waivers)('%s can be waived, with the reason', async (duty, choose, target, data) => {
  const { user, written } = await openForm('waiver', { steps: [...consulting, letter, ...talks] });
  await user.click(await screen.findByRole('radio', { name: choose }));
  if (target !== undefined) await user.click(await screen.findByRole('radio', { name: target }));
  await fill(user, screen.getByRole('textbox', { name: waiver.reason }), 'They asked not to be told.');
  expect(await written()).toEqual({ duty, reason: 'They asked not to be told.', ...data });
});

test('a note that is locked is added to: the addendum shows it and names it', async () => {
  const { written, user } = await openForm('note', {
    steps: [...consulting, write('note', {}, { record: id(61), by: director })],
    search: `?note=${id(61)}`,
  });
  expect(screen.getByText(sample.note.text)).toBeTruthy();
  await fill(user, screen.getByRole('textbox', { name: caseForms.note.text }), 'She called back.');
  expect(await written()).toMatchObject({ text: 'She called back.', addendumTo: id(61) });
});

test('a task that follows from a talk keeps where it came from', async () => {
  const { written, user } = await openForm('task', {
    steps: [...consulting, ...talks],
    search: `?from=${id(52)}`,
  });
  await fill(user, screen.getByRole('textbox', { name: caseForms.task.title }), 'Keep the camera pictures');
  expect(await written()).toMatchObject({ title: 'Keep the camera pictures', from: id(52) });
});

test('a note a day old opens no form to amend it, under the rules of today', async () => {
  const steps = [...upTo('intake'), write('note', {}, { record: id(61), at: '2026-03-01T10:00:00.000Z' })];
  const bridge = fakeBridge({ role: 'director', rules: 2 }, steps);
  openPage(`/cases/${bridge.file().id}/write/note?amend=${id(61)}`, bridge);
  expect(await screen.findByText(failures.noteLocked.what)).toBeTruthy();
});
