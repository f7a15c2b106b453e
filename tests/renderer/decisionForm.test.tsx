import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { answers } from '@renderer/catalogue/en/answers';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { failures } from '@renderer/catalogue/en/failures';
import { type Step, write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { type FakeSession, fakeBridge } from './support/fakeBridge';
import { fill } from './support/fill';
import { consulting, decided, inCase } from './support/investigated';
import { openForm } from './support/openForm';
import { openPage } from './support/openPage';

const { decision } = caseForms;
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
