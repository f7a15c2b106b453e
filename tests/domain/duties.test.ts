import { defaultOffice, type OfficeProfile } from '@contract/office';
import { dueItems } from '@domain/deadlines/dueItems';
import { followUpDuties } from '@domain/followUps';
import { riskLevel } from '@domain/risk';
import { timeline } from '@domain/timeline';
import { caseView } from '@domain/view/caseView';
import { describe, expect, test } from 'vitest';
import { caseOf, director, staff, type Step, upTo, write } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';

const office: OfficeProfile = { ...defaultOffice, businessWeek: [1, 2, 3, 4, 5], holidays: [] };
const noon = (day: string) => `${day}T18:00:00.000Z`;
const due = (now: string, ...steps: Step[]) =>
  dueItems(caseOf(...steps), office, noon(now)).map(({ duty, due: day, overdue }) => [duty, day, overdue]);

describe('what is due', () => {
  // The case was opened on Monday, 2 March 2026.
  test('triage within the profile’s business days, overdue the day after', () => {
    expect(due('2026-03-04')).toEqual([['triage', '2026-03-04', false]]);
    expect(due('2026-03-05')).toEqual([['triage', '2026-03-04', true]]);
    expect(due('2026-03-05', write('triage'))).toEqual([]);
  });
  test('tasks until they are done or dropped', () => {
    const state = (kind: 'done' | 'dropped') =>
      kind === 'done' ? { kind, when: { kind: 'unknown' as const } } : { kind, reason: 'No need.' };
    expect(due('2026-03-03', write('triage'), write('task'))).toEqual([['task', '2026-03-05', false]]);
    expect(due('2026-03-03', write('triage'), write('task', { state: state('done') }))).toEqual([]);
    expect(due('2026-03-03', write('triage'), write('task', { state: state('dropped') }))).toEqual([]);
  });
  test('a consultation by its own day unless waived', () => {
    const sought = {
      kind: 'consultation',
      record: id(2),
      data: { ...sample.consultation, due: '2026-03-09' },
    } as Step;
    const steps = [write('triage'), ...upTo('consultation'), sought];
    expect(due('2026-03-03', ...steps)).toEqual([['consultation', '2026-03-09', false]]);
    const waived = write('waiver', { duty: 'consultation', consultation: id(2), reason: 'x' } as never);
    expect(due('2026-03-03', ...steps, waived)).toEqual([]);
  });
  test('a decision for each open allegation, a follow-up for each person owed one', () => {
    const steps = [
      write('triage'),
      write('person', {}, { record: id(7) }),
      write('allegation', {}, { record: id(1) }),
      ...upTo('decision'),
    ];
    expect(due('2026-03-03', ...steps)).toEqual([['decision', '2026-03-16', false]]);
    const decided = [
      ...steps,
      write('decision', { allegation: id(1) }),
      { kind: 'phase', from: 'decision', to: 'follow-up' } as Step,
    ];
    expect(due('2026-03-10', ...decided)).toEqual([['follow-up', '2026-03-09', true]]);
    const planned = {
      kind: 'follow-up',
      data: { status: 'planned', person: id(7), due: '2026-03-20' },
    } as Step;
    expect(due('2026-03-10', ...decided, planned)).toEqual([['follow-up', '2026-03-20', false]]);
    expect(due('2026-03-10', ...decided, write('follow-up', { person: id(7) }))).toEqual([]);
  });
  test('nothing is due in a closed case', () => {
    expect(due('2027-01-01', ...upTo('closed'))).toEqual([]);
  });
});

describe('follow-ups owed', () => {
  test.each([
    ['owed', []],
    ['planned', [{ kind: 'follow-up', data: { status: 'planned', person: id(7), due: '2026-03-20' } }]],
    ['made', [write('follow-up', { person: id(7) })]],
    ['waived', [write('waiver', { duty: 'follow-up', person: id(7), reason: 'x' } as never)]],
  ] as [string, Step[]][])('%s', (state, steps) => {
    const caseFile = caseOf(write('person', {}, { record: id(7) }), ...upTo('decision'), ...steps);
    expect(followUpDuties(caseFile)).toMatchObject([{ person: id(7), codeName: 'Person A', state }]);
  });
});

test.each([
  ['not-assessed', []],
  ['low', [write('triage', { repeatRisk: { level: 'no', reason: 'x' } })]],
  ['raised', [write('triage')]],
  ['high', [write('triage', { safetyRisk: { level: 'yes', reason: 'x' } })]],
  [
    'low',
    [
      write('triage', { safetyRisk: { level: 'yes', reason: 'x' } }),
      write('triage', { repeatRisk: { level: 'no', reason: 'x' } }),
    ],
  ],
] as [string, Step[]][])('risk %s', (level, steps) => {
  expect(riskLevel(caseOf(...steps))).toBe(level);
});

test('the timeline is in order of what happened, not of what was typed', () => {
  const caseFile = caseOf(
    write(
      'note',
      { when: { kind: 'day', day: '2026-03-01' }, text: 'Later told.' },
      { at: '2026-03-05T12:00:00.000Z' },
    ),
    write('incident', { when: { kind: 'day', day: '2026-02-20' } }, { at: '2026-03-04T12:00:00.000Z' }),
  );
  const items = timeline(caseFile, 'America/Chicago');
  expect(items.map(({ kind }) => kind)).toEqual(['incident', 'note', 'phase']);
  expect(items[1]?.recordedAfter).toBe(
    (Date.parse('2026-03-05T12:00:00Z') - Date.parse('2026-03-02T06:00:00Z')) / 1000,
  );
});

test('a view carries no identity and no key of an exhibit', () => {
  const caseFile = caseOf(
    write('person', { identity: { name: 'Marker Name', emails: ['marker@example.org'] } }),
    write('evidence'),
  );
  const view = caseView(caseFile, {
    office,
    now: noon('2026-03-03'),
    practice: true,
    names: new Map(),
    viewer: { user: director, givesKeys: true },
  });
  const text = JSON.stringify(view);
  expect(text).not.toContain('Marker Name');
  expect(text).not.toContain('marker@example.org');
  expect(text).not.toContain(sample.evidence.file.sealed.key);
  expect(view.records[0]).toMatchObject({ data: { codeName: 'Person A', identified: ['emails', 'name'] } });
  expect(view.records[1]).toMatchObject({ data: { exhibit: 1 } });
});

test('what was planned first and took place later was recorded by the version that tells of it', () => {
  const caseFile = caseOf(
    ...upTo('consultation'),
    write('consultation', {}, { record: id(2), at: '2026-03-01T12:00:00.000Z' }),
    {
      kind: 'consultation',
      record: id(2),
      version: 2,
      data: heldConsultation,
      reason: 'It took place.',
      by: staff,
      at: '2026-03-02T18:00:00.000Z',
    },
  );
  const item = timeline(caseFile, 'America/Chicago').find(({ kind }) => kind === 'consultation');
  expect(item).toMatchObject({ recorded: '2026-03-02T18:00:00.000Z', by: staff, recordedAfter: 3 * 3600 });
});
