import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { duties, type DutyName } from '@contract/records/delay';
import { recordKindNames } from '@contract/records/kinds';
import type { CaseCard, DueItem } from '@contract/views/caseView';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { followUps } from '@renderer/catalogue/en/followUps';
import { tasks } from '@renderer/catalogue/en/tasks';
import { today } from '@renderer/catalogue/en/today';
import { delayPath, duePath } from '@renderer/features/caseFile/casePaths';
import { delayStart, delayTargets, delayTidy } from '@renderer/features/caseFile/forms/delayTargets';
import { readDays } from '@renderer/features/settings/CheckInsField';
import { write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openApp } from './support/openApp';
import { openPage } from './support/openPage';

const stream = id(0xca5e);
const item = (duty: DutyName, rest: Partial<DueItem> = {}): DueItem => {
  const target = delayTargets[duty];
  return {
    case: stream,
    number: 'CORE-2026-K7Q3ZD',
    codeName: 'Amber Heron',
    duty,
    due: '2026-03-04',
    overdue: true,
    ...(target.record === undefined ? {} : { record: id(5), title: 'Call the venue' }),
    ...(target.person === undefined ? {} : { person: id(7), personCodeName: 'Person A' }),
    ...rest,
  };
};
const card: CaseCard = {
  id: stream,
  number: 'CORE-2026-K7Q3ZD',
  codeName: 'Amber Heron',
  phase: 'closed',
  risk: 'low',
  opened: '2026-03-02T15:00:00.000Z',
  changed: '2026-03-02T15:00:00.000Z',
  openFollowUps: 0,
  entries: 1,
};

describe('every duty', () => {
  test.each(duties)('%s leads to a form of a kind there is, and to a reason for being late', (duty) => {
    const [, kind] = /^\/cases\/[0-9a-f]{32}\/write\/([a-z-]+)$/.exec(duePath(item(duty)).to) ?? [];
    expect(recordKindNames).toContain(kind);
    const late = delayPath(item(duty));
    expect(late.to).toBe(`/cases/${stream}/write/delay`);
    // What the form begins with answers for exactly this duty.
    const start = delayTidy({ ...delayStart(late.search ?? {}), reason: 'x' });
    const { record, person } = item(duty);
    expect(start).toEqual({
      duty,
      due: '2026-03-04',
      reason: 'x',
      ...(delayTargets[duty].record === undefined ? {} : { record }),
      ...(delayTargets[duty].person === undefined ? {} : { person }),
    });
  });

  test('Today says each in a sentence, and asks a reason for what is late and has none', async () => {
    const items = [
      ...duties.map((duty) => item(duty)),
      item('triage', { due: '2026-03-03', explained: true }),
      item('triage', { due: '2999-01-01', overdue: false, movedFrom: '2026-03-05' }),
    ];
    openApp('/', 'director', { due: () => items });
    for (const sentence of [
      'Tell Person A of Amber Heron that their report has arrived.',
      'Tell Person A how Amber Heron stands.',
      'Ask Person A of Amber Heron whether anything was done to them because they reported.',
      'Look again at an immediate measure in Amber Heron.',
      'Call the venue, in Amber Heron.',
    ])
      expect(
        (await screen.findAllByText((_text, element) => element?.textContent === sentence)).length,
      ).toBeGreaterThan(0);
    expect(screen.getAllByText(today.lateWhy)).toHaveLength(duties.length);
    expect(screen.getByText(today.explained)).toBeTruthy();
    expect(screen.getByText('Moved from March 5, 2026, with the reason.')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Say why it is late: Check-in, Amber Heron' }).getAttribute('href'),
    ).toContain('/write/delay?duty=check-in&due=2026-03-04');
  });
});

test('the reason for a delay is written for the very duty it was asked for', async () => {
  const task = id(5);
  const bridge = fakeBridge('director', [write('triage'), write('task', {}, { record: task })]);
  const place = delayPath({ ...item('task', { record: task }), case: bridge.file().id });
  const search = new URLSearchParams(place.search).toString();
  const { user } = openPage(`${place.to}?${search}`, bridge);
  await user.type(await screen.findByLabelText(caseForms.delay.reason), 'The venue was closed.');
  await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]).toMatchObject({
    kind: 'delay',
    data: { duty: 'task', record: task, due: '2026-03-04', reason: 'The venue was closed.' },
  });
});

test('a task without a day stands on the screen of tasks, and leads to where it is done', async () => {
  openApp('/tasks', 'director', {
    'cases.list': () => [
      { ...card, phase: 'intake', undatedTasks: [{ record: id(9), title: sample.task.title }] },
    ],
  });
  const section = await screen.findByRole('region', { name: tasks.noDay });
  const link = within(section).getByRole('link', { name: 'Call the venue, in Amber Heron.' });
  expect(link.getAttribute('href')).toContain(`/cases/${stream}/write/task?amend=${id(9)}`);
});

test('who is to be asked again stands among the follow-ups, also of a closed case', async () => {
  openApp('/follow-ups', 'director', {
    'cases.list': () => [card],
    due: () => [item('check-in'), item('status')],
  });
  expect(
    within(await screen.findByRole('region', { name: followUps.askTitle })).getByRole('link', {
      name: /^Ask Person A/,
    }),
  ).toBeTruthy();
  expect(screen.getByRole('region', { name: followUps.wordTitle })).toBeTruthy();
});

test.each([
  ['30, 90', [30, 90]],
  ['90 30;30', [30, 90]],
  ['', []],
  ['0', undefined],
  ['30 days', undefined],
  ['731', undefined],
])('“%s” as numbers of days', (text, days) => {
  expect(readDays(text)).toEqual(days);
});
