import { defaultOffice, type OfficeProfile } from '@contract/office';
import { erasureProblem } from '@domain/erasure';
import type { RecordData } from '@contract/records/kinds';
import { placesAmongKind } from '@domain/people';
import { retentionOf, retentionOutcome, retentionSchedule } from '@domain/retention';
import type { CaseFile } from '@domain/assemble/caseFile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../support/caseOf';
import { id, sample } from '../support/records';

const office: OfficeProfile = {
  ...defaultOffice,
  businessWeek: [...defaultOffice.businessWeek],
  holidays: [],
  deadlines: { ...defaultOffice.deadlines, checkIns: [...defaultOffice.deadlines.checkIns] },
  retention: { substantiated: 120, 'not-substantiated': 12 },
};
const allegations = [id(1), id(2), id(3)];
const decided = (...findings: RecordData<'decision'>['finding'][]): Step[] => [
  ...findings.map((_, index) => write('allegation', {}, { record: allegations[index] ?? '' })),
  ...upTo('decision'),
  ...findings.map((finding, index) => write('decision', { allegation: allegations[index] ?? '', finding })),
];
/** A case as it stands, closed on a day. */
const closedOn = (file: CaseFile, at: string): CaseFile => ({
  ...file,
  phase: 'closed',
  phases: [...file.phases, { phase: 'closed', at, by: id(0xd1) }],
});
const closed = (...findings: RecordData<'decision'>['finding'][]) =>
  closedOn(caseOf(...decided(...findings)), '2026-03-31T15:00:00.000Z');
const onHold = (file: CaseFile): CaseFile => ({
  ...file,
  records: [...file.records, ...caseOf(write('hold', {})).records.filter(({ kind }) => kind === 'hold')],
});

describe('the outcome a case is kept by', () => {
  test.each([
    [[], 'undecided'],
    [['outside-the-code'], 'outside-the-code'],
    [['not-substantiated', 'outside-the-code'], 'not-substantiated'],
    [['not-substantiated', 'inconclusive'], 'inconclusive'],
    [['not-substantiated', 'substantiated', 'inconclusive'], 'substantiated'],
  ] as const)('of %j is %s', (findings, outcome) => {
    expect(retentionOutcome(caseOf(...decided(...findings)))).toBe(outcome);
  });
});

describe('the clock', () => {
  test.each([
    ['substantiated', '2036-03-31'],
    ['not-substantiated', '2027-03-31'],
    // Not set by the office: seven years.
    ['inconclusive', '2033-03-31'],
  ] as const)('of a case %s runs until %s', (finding, until) => {
    const file = closed(finding);
    expect(retentionOf(file, office, `${until}T20:00:00.000Z`)).toMatchObject({
      ...{ outcome: finding, closed: '2026-03-31', until, held: false, due: false },
    });
    const dayAfter = new Date(Date.parse(`${until}T20:00:00.000Z`) + 86_400_000).toISOString();
    expect(retentionOf(file, office, dayAfter)).toMatchObject({ due: true });
  });
  test('does not run while the case is open, and begins anew when it was closed again', () => {
    expect(
      retentionOf(caseOf(...decided('inconclusive')), office, '2099-01-01T00:00:00.000Z'),
    ).toBeUndefined();
    const again = closedOn(closed('not-substantiated'), '2030-06-30T15:00:00.000Z');
    expect(retentionOf(again, office, '2030-07-01T00:00:00.000Z')?.until).toBe('2031-06-30');
  });
  test('never runs out while a hold stands, whatever the schedule says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 2027, max: 9000 }), (months, year) => {
        const profile = { ...office, retention: { substantiated: months } };
        const now = `${year}-01-01T00:00:00.000Z`;
        expect(retentionOf(onHold(closed('substantiated')), profile, now)).toMatchObject({
          held: true,
          due: false,
        });
      }),
    );
  });
  test('has a length for every outcome, the office’s own first', () => {
    expect(retentionSchedule(office)).toEqual({
      ...{ substantiated: 120, inconclusive: 84, 'not-substantiated': 12 },
      ...{ 'outside-the-code': 84, undecided: 84 },
    });
  });
});

describe('erasing', () => {
  const [record] = [id(40)];
  const late = '2099-01-01T00:00:00.000Z';
  const early = '2026-06-01T00:00:00.000Z';
  const noted = caseOf(write('note', {}, { record }));
  const wrong = caseOf(write('note', {}, { record }), { kind: 'error', record, version: 2 });
  test.each([
    ['a case whose time is over', closed('substantiated'), 'retention', undefined, late, undefined],
    ['a case whose time runs', closed('substantiated'), 'retention', undefined, early, 'retentionRuns'],
    ['an open case by retention', noted, 'retention', undefined, late, 'retentionRuns'],
    ['an open case on request', noted, 'request', undefined, early, undefined],
    ['a case on hold', onHold(closed('substantiated')), 'retention', undefined, late, 'onHold'],
    ['a case on hold, on request', onHold(noted), 'request', undefined, late, 'onHold'],
    ['a record that stands', noted, 'misfiled', record, late, 'notInError'],
    ['a record in error', wrong, 'misfiled', record, late, undefined],
    ['a record in error by retention', wrong, 'retention', record, late, 'retentionRuns'],
    ['a record in error, on hold', onHold(wrong), 'misfiled', record, late, 'onHold'],
    ['a record that is not there', wrong, 'misfiled', id(99), late, 'noSuchRecord'],
  ] as const)('%s', (_name, file, ground, of, now, problem) => {
    expect(erasureProblem(file, office, { ground, record: of, now })).toBe(problem);
  });
});

describe('places among a kind', () => {
  test('never move and are never given twice, whichever records are erased', () => {
    const ids = [id(10), id(11), id(12), id(13), id(14)];
    const whole = caseOf(...ids.map((record) => write('note', sample.note, { record })));
    const before = placesAmongKind(whole, 'note');
    fc.assert(
      fc.property(fc.subarray(ids), (gone) => {
        const erased = gone.map((record) => ({
          ...{ record, kind: 'note' as const, place: before.get(record) ?? 0 },
          ...{ ground: 'misfiled' as const, reason: 'x', at: whole.opened, by: id(0xd1) },
        }));
        const records = whole.records.filter((one) => !gone.includes(one.id));
        const after = placesAmongKind({ records, erased }, 'note');
        expect([...after]).toEqual([...before].filter(([record]) => !gone.includes(record)));
      }),
    );
  });
});
