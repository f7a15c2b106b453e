import { defaultOffice, type OfficeProfile } from '@contract/office';
import { dueItems } from '@domain/deadlines/dueItems';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

const office: OfficeProfile = { ...defaultOffice, businessWeek: [1, 2, 3, 4, 5], holidays: [] };
const at = '2026-03-20T18:00:00.000Z';
const triaged = write('triage');
const people = [
  write('person', { roles: ['affected'], reportsBeingHarassed: 'no' }, { record: id(7) }),
  write('person', { roles: ['respondent'] }, { record: id(8) }),
];
const items = (...steps: Step[]) => dueItems(caseOf(triaged, ...people, ...steps), office, at);
const due = (...steps: Step[]) => items(...steps).map(({ duty, due: on }) => [duty, on]);
const done = { kind: 'exact' as const, at: { instant: at, zone: 'America/Chicago' } };

describe('duties with a day of their own', () => {
  const planned = {
    kind: 'interview' as const,
    record: id(20),
    data: { status: 'planned', person: id(8), why: 'To hear them.', due: '2026-03-18' },
  };
  const action = (rest: object) => write('action', { person: id(8), ...rest });
  test.each<[string, Step[], string[][]]>([
    ['a planned interview', [...upTo('consultation'), planned], [['interview', '2026-03-18']]],
    [
      'a planned interview that was waived',
      [
        ...upTo('consultation'),
        planned,
        write('waiver', { duty: 'interview', interview: id(20), reason: 'They declined.' } as never),
      ],
      [],
    ],
    [
      'a planned interview without a day',
      [...upTo('consultation'), { ...planned, data: { ...planned.data, due: undefined } }],
      [],
    ],
    [
      'a measure to be looked at again',
      [write('measure', { review: '2026-03-12' })],
      [['measure-review', '2026-03-12']],
    ],
    [
      'a measure that ended',
      [write('measure', { review: '2026-03-12', state: { kind: 'ended', when: done, why: 'x' } })],
      [],
    ],
    [
      'a promise by a day',
      [write('promise', { to: id(7), undertaking: { kind: 'by-day', day: '2026-03-11' } })],
      [['promise', '2026-03-11']],
    ],
    [
      'a promise that was kept',
      [
        write('promise', {
          to: id(7),
          undertaking: { kind: 'by-day', day: '2026-03-11' },
          state: { kind: 'kept', when: done },
        }),
      ],
      [],
    ],
    ['a promise without a day', [write('promise', { to: id(7) })], []],
    [
      'an action that is to begin',
      [...upTo('decision'), action({ start: '2026-03-16' })],
      [['action', '2026-03-16']],
    ],
    [
      'an action that is to end, and to be looked at before',
      [
        ...upTo('decision'),
        action({ state: { kind: 'in-force', since: done }, end: '2026-09-01', review: '2026-06-01' }),
      ],
      [
        ['action-review', '2026-06-01'],
        ['action', '2026-09-01'],
      ],
    ],
    [
      'an action without an end',
      [...upTo('decision'), action({ state: { kind: 'in-force', since: done } })],
      [],
    ],
    [
      'an action that was lifted',
      [
        ...upTo('decision'),
        action({ state: { kind: 'lifted', when: done, reason: 'x' }, review: '2026-06-01' }),
      ],
      [],
    ],
    [
      'an appeal by the profile',
      [...upTo('decision'), write('appeal', { by: id(8) })],
      [['appeal', '2026-03-16']],
    ],
    [
      'an appeal by its own day',
      [...upTo('decision'), write('appeal', { by: id(8), due: '2026-03-30' })],
      [['appeal', '2026-03-30']],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(due(...steps).filter(([duty]) => duty !== 'decision')).toEqual(expected);
  });

  test('an item names the record it hangs on and the person it is owed to by code name', () => {
    const promise = write(
      'promise',
      { to: id(7), undertaking: { kind: 'by-day', day: '2026-03-11' } },
      { record: id(30) },
    );
    expect(items(promise)).toMatchObject([
      { record: id(30), person: id(7), personCodeName: 'Person A', overdue: true },
    ]);
  });

  test('the profile decides whether an appeal without a day is due', () => {
    const { appeal: _appeal, ...deadlines } = office.deadlines;
    const caseFile = caseOf(triaged, ...people, ...upTo('decision'), write('appeal', { by: id(8) }));
    expect(dueItems(caseFile, { ...office, deadlines }, at)).toEqual([]);
  });
});

describe('a delay', () => {
  const late = (due: string, rest: object = {}) => write('delay', { duty: 'triage', due, ...rest });
  const triage = (...steps: Step[]) => {
    const [item] = dueItems(caseOf(...steps), office, at);
    return [item?.due, item?.movedFrom, item?.explained, item?.overdue];
  };
  test.each<[string, Step[], unknown[]]>([
    ['none', [], ['2026-03-04', undefined, undefined, true]],
    ['gives the reason', [late('2026-03-04')], ['2026-03-04', undefined, true, true]],
    ['of another day says nothing', [late('2026-03-03')], ['2026-03-04', undefined, undefined, true]],
    [
      'of another duty says nothing',
      [write('delay', { duty: 'decision', due: '2026-03-04' })],
      ['2026-03-04', undefined, undefined, true],
    ],
    [
      'sets a new day',
      [late('2026-03-04', { newDue: '2026-03-25' })],
      ['2026-03-25', '2026-03-04', undefined, false],
    ],
    [
      'may itself be delayed',
      [late('2026-03-04', { newDue: '2026-03-11' }), late('2026-03-11')],
      ['2026-03-11', '2026-03-04', true, true],
    ],
    [
      'that leads in a circle ends',
      [late('2026-03-04', { newDue: '2026-03-11' }), late('2026-03-11', { newDue: '2026-03-04' })],
      ['2026-03-04', undefined, undefined, true],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(triage(...steps)).toEqual(expected);
  });

  test('answers for the record or person it names, and for no other', () => {
    const tasks = [
      write('task', { title: 'One' }, { record: id(40) }),
      write('task', { title: 'Two' }, { record: id(41) }),
    ];
    const delay = write('delay', { duty: 'task', record: id(40), due: '2026-03-05' });
    expect(items(...tasks, delay).map(({ title, explained }) => [title, explained])).toEqual([
      ['One', true],
      ['Two', undefined],
    ]);
    const unnamed = write('delay', { duty: 'task', due: '2026-03-05' });
    expect(items(...tasks, unnamed).map(({ explained }) => explained)).toEqual([undefined, undefined]);
  });
});
