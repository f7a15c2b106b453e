import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import type { RecordData } from '@contract/records/kinds';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { answers } from '@renderer/catalogue/en/answers';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { complaints } from '@renderer/catalogue/en/complaints';
import { write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { type FakeSession, fakeBridge } from './support/fakeBridge';
import { fill } from './support/fill';
import { decided, inCase } from './support/investigated';
import { openForm } from './support/openForm';
import { openPage } from './support/openPage';

const { action, appeal } = caseForms;
const alternate: FakeSession = { role: 'alternate', user: id(0xa1) };
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
