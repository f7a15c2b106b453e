import type { Undertaking } from '@contract/records/promise';
import { missingFor } from '@domain/gates/gates';
import { identitiesShown, promisesBrokenByExport } from '@domain/plan/identitiesShown';
import {
  brokenByTellings,
  brokenPromises,
  promisesAgainst,
  promisesBearingOn,
  type Telling,
} from '@domain/promises';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../support/caseOf';
import { heldConsultation, id } from '../support/records';

const [reporter, other, consultant] = [id(0xa), id(0xb), id(0xc)];
const promise = (undertaking: Undertaking, state: object = { kind: 'standing' }): Step =>
  write('promise', { to: reporter, undertaking, state } as never, { record: id(0x90) });
const withheld = (...from: Extract<Undertaking, { kind: 'name-withheld' }>['from']) =>
  promise({ kind: 'name-withheld', from });
const people = [
  write('person', { identity: { name: 'Robin Quillfeather' } }, { record: reporter }),
  write('person', { roles: ['witness'], reportsBeingHarassed: 'no' }, { record: other }),
];

describe('what a telling breaks', () => {
  const table: [name: string, step: Step, telling: Telling, broken: boolean][] = [
    [
      'named to whom it was kept from',
      withheld('counsel'),
      { audience: 'counsel', identities: [reporter] },
      true,
    ],
    [
      'named to somebody else',
      withheld('counsel'),
      { audience: 'leadership', identities: [reporter] },
      false,
    ],
    ['somebody else named', withheld('counsel'), { audience: 'counsel', identities: [other] }, false],
    ['kept from everyone', withheld('everyone'), { audience: 'other', identities: [reporter] }, true],
    [
      'told to themselves',
      withheld('everyone'),
      { audience: 'reporter', identities: [reporter], recipient: reporter },
      false,
    ],
    [
      'told to another reporter',
      withheld('everyone'),
      { audience: 'reporter', identities: [reporter], recipient: other },
      true,
    ],
    [
      'told to a reporter nobody names',
      withheld('everyone'),
      { audience: 'reporter', identities: [reporter] },
      false,
    ],
    ['no police', promise({ kind: 'no-police' }), { audience: 'law-enforcement', identities: [] }, true],
    [
      'no police, and somebody else is told',
      promise({ kind: 'no-police' }),
      { audience: 'venue-or-platform', identities: [] },
      false,
    ],
    [
      'a day is broken by time, not by telling',
      promise({ kind: 'by-day', day: '2026-03-01' }),
      { audience: 'counsel', identities: [reporter] },
      false,
    ],
    [
      'a released promise binds no more',
      promise({ kind: 'no-police' }, { kind: 'released', when: { kind: 'unknown' }, reason: 'Agreed.' }),
      { audience: 'law-enforcement', identities: [] },
      false,
    ],
  ];
  test.each(table)('%s', (_name, step, telling, broken) => {
    const caseFile = caseOf(...people, step);
    expect(brokenPromises(caseFile, telling)).toHaveLength(broken ? 1 : 0);
    const promises = caseFile.records.filter((record) => record.kind === 'promise');
    expect(promisesAgainst(promises, telling)).toHaveLength(broken ? 1 : 0);
  });
});

describe('what already told has broken', () => {
  const disclosed = { records: [], identities: [reporter] };
  const at = [...people, ...upTo('consultation'), withheld('venue-or-platform', 'counsel')];
  const table: [name: string, step: Step, broken: boolean][] = [
    ['a disclosure', write('disclosure', { disclosed }), true],
    ['a disclosure of other things', write('disclosure'), false],
    ['a disclosure to somebody it was not kept from', write('disclosure', { to: 'staff', disclosed }), false],
    ['a consultation', { kind: 'consultation', data: { ...heldConsultation, disclosed } }, true],
    ['a consultation that is only wanted', write('consultation'), false],
  ];
  test.each(table)('%s', (_name, step, broken) => {
    expect(brokenByTellings(caseOf(...at, step))).toHaveLength(broken ? 1 : 0);
  });
  test('the gate to decision asks that it is owned up to, of cases under the second rules', () => {
    const caseFile = caseOf(...at, write('disclosure', { disclosed }));
    const asked = { ...caseFile, rules: 2 as const };
    expect(missingFor(asked, 'decision')).toContainEqual(
      expect.objectContaining({
        code: 'promiseBroken',
        where: { kind: 'promise', record: id(0x90), field: 'state' },
      }),
    );
    expect(missingFor(caseFile, 'decision').map(({ code }) => code)).not.toContain('promiseBroken');
  });
});

describe('what bears on a letter', () => {
  const bearing = (step: Step, audience: Telling['audience'], recipient: string) =>
    promisesBearingOn(
      caseOf(...people, step).records.filter((record) => record.kind === 'promise'),
      { audience, recipient },
    ).length;
  test.each([
    ['every promise to its recipient', promise({ kind: 'other' }), 'reporter', reporter, 1],
    ['a name kept from them', withheld('respondent'), 'respondent', other, 1],
    ['a name kept from others', withheld('counsel'), 'respondent', other, 0],
    [
      'a day promised to somebody else',
      promise({ kind: 'by-day', day: '2026-03-01' }),
      'respondent',
      other,
      0,
    ],
  ] as const)('%s', (_name, step, audience, recipient, count) => {
    expect(bearing(step, audience, recipient)).toBe(count);
  });
});

describe('counsel’s file', () => {
  const consulted = write(
    'person',
    { roles: ['consultant'], known: 'named', identity: { name: 'Ida Attorney' }, reportsBeingHarassed: 'no' },
    { record: consultant },
  );
  test('shows nobody but who is only consulted, so a reporter’s promise holds', () => {
    const caseFile = caseOf(...people, consulted, withheld('counsel'));
    expect(identitiesShown(caseFile)).toEqual([consultant]);
    expect(promisesBrokenByExport(caseFile, 'counsel')).toEqual([]);
  });
  test('is stopped where it would show a name that is kept from counsel', () => {
    const kept = write('promise', {
      to: consultant,
      undertaking: { kind: 'name-withheld', from: ['counsel'] },
    });
    expect(promisesBrokenByExport(caseOf(...people, consulted, kept), 'counsel')).toHaveLength(1);
    expect(
      promisesBrokenByExport(caseOf(...people, withheld('counsel')), 'counsel', [reporter]),
    ).toHaveLength(1);
  });
});
