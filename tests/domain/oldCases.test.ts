import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableMap } from '@contract/oldCases';
import { recordKinds } from '@contract/records/kinds';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { guessMap } from '@domain/import/guessMap';
import { planImport } from '@domain/import/planImport';
import { readTableDate } from '@domain/import/readTableDate';
import type { Table } from '@domain/import/tableRow';
import { id } from '../support/records';

const zone = 'Europe/Berlin';
const day = (value: string) => ({ kind: 'day', day: value });
const at = (instant: string) => ({ kind: 'exact', at: { instant, zone } });

describe('days of a table', () => {
  test.each([
    ['2019-03-02', '', 'year-first', day('2019-03-02')],
    ['2.3.2019', '', 'day-first', day('2019-03-02')],
    ['3/2/2019', '', 'month-first', day('2019-03-02')],
    ['02.03.19', '', 'day-first', day('2019-03-02')],
    ['3/2/98', '', 'month-first', day('1998-03-02')],
    ['2019-03-02 00:00:00', '', 'month-first', day('2019-03-02')],
    ['2019-03-02', '9:30', 'day-first', at('2019-03-02T08:30:00.000Z')],
    ['02.03.2019 14:05', '', 'day-first', at('2019-03-02T13:05:00.000Z')],
    ['3/2/2019', '2:05 pm', 'month-first', at('2019-03-02T13:05:00.000Z')],
    ['3/2/2019', '12:05 AM', 'month-first', at('2019-03-01T23:05:00.000Z')],
    ['2019-03-02T10:00:00-06:00', '', 'year-first', at('2019-03-02T16:00:00.000Z')],
    // The night clocks go forward has no half past two; the night they go back has two, and the first is meant.
    ['31.03.2019', '02:30', 'day-first', undefined],
    ['27.10.2019', '02:30', 'day-first', at('2019-10-27T00:30:00.000Z')],
    ['30.02.2019', '', 'day-first', undefined],
    ['13/13/2019', '', 'month-first', undefined],
    ['last spring', '', 'year-first', undefined],
    ['2019-03-02', 'noon', 'year-first', undefined],
    ['2019-03-02', '25:00', 'year-first', undefined],
    ['2019-03-02', '13:00 pm', 'year-first', undefined],
    ['1.2.3', '', 'day-first', undefined],
  ] as const)('%s %s, %s', (cell, time, dates, expected) => {
    expect(readTableDate(cell, time, { dates, zone })).toEqual(expected);
  });

  test('any day comes back from any of the three ways to write it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        fc.constantFrom('.', '/', '-'),
        (date, sign) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', on = ''] = iso.split('-');
          expect(readTableDate([year, month, on].join(sign), '', { dates: 'year-first', zone })).toEqual(
            day(iso),
          );
          expect(readTableDate([on, month, year].join(sign), '', { dates: 'day-first', zone })).toEqual(
            day(iso),
          );
          expect(readTableDate([month, on, year].join(sign), '', { dates: 'month-first', zone })).toEqual(
            day(iso),
          );
        },
      ),
    );
  });
});

const headings = ['No.', 'Eingang', 'Weg', 'Name', 'Meldung', 'Beschuldigt', 'Vorwurf', 'Art', 'Ausgang'];
const map: TableMap = {
  zone,
  dates: 'day-first',
  columns: {
    oldNumber: 'No.',
    received: 'Eingang',
    channel: 'Weg',
    reporterName: 'Name',
    words: 'Meldung',
    respondentName: 'Beschuldigt',
    allegation: 'Vorwurf',
    behaviour: 'Art',
    outcome: 'Ausgang',
  },
  values: { channel: { Telefon: 'phone' }, behaviour: { Stalking: 'stalking-physical' } },
};
const good = [
  '7/19',
  '02.03.2019',
  'telefon',
  'Robin',
  'Er ging mir nach.',
  'Sam',
  'Ging ihr nach.',
  'stalking',
  'Ban',
];
const table = (...rows: string[][]): Table => ({
  headings,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});
const changed = (change: Record<string, string>) =>
  headings.map((name, index) => change[name] ?? good[index] ?? '');
const plan = (given: Table, by: TableMap = map, known: readonly string[] = []) =>
  planImport(given, by, {
    codes: shippedCodes,
    now: '2026-03-02T15:00:00.000Z',
    digest: (text) => `digest of ${text.length}`,
    isKnown: (identity) => known.includes(identity),
  });

describe('a table of old cases', () => {
  test('a row becomes a report with its people, what happened and the row word for word', () => {
    const { openings, refused } = plan(table(good));
    expect(refused).toEqual([]);
    expect(openings).toEqual([
      {
        row: 2,
        identity: 'old-number:7/19',
        oldNumber: '7/19',
        report: {
          received: day('2019-03-02'),
          channel: 'phone',
          reporter: 'named',
          reporterIs: 'unknown',
          words: 'Er ging mir nach.',
        },
        reporter: {
          roles: ['reporter'],
          known: 'named',
          identity: { name: 'Robin' },
          reportsBeingHarassed: 'unknown',
        },
        respondent: { roles: ['respondent'], known: 'named', identity: { name: 'Sam' } },
        incident: undefined,
        allegation: expect.objectContaining({
          statement: 'Ging ihr nach.',
          behaviour: 'stalking-physical',
        }) as unknown,
        note: expect.stringContaining('Outcome in the old list: Ban') as unknown,
      },
    ]);
    for (const [index, heading] of headings.entries()) {
      // Who somebody is stands with the person alone.
      const isApart = heading === 'Name' || heading === 'Beschuldigt';
      expect(openings[0]?.note).toContain(
        `${heading}: ${isApart ? '(kept with the person)' : String(good[index])}`,
      );
    }
  });

  test.each([
    [{ Eingang: '31.02.2019' }, 'Eingang', 'dateUnreadable'],
    [{ Eingang: '02.03.2027' }, 'Eingang', 'dateInFuture'],
    [{ Weg: 'Rauchzeichen' }, 'Weg', 'valueUnknown'],
    [{ Weg: '' }, 'Weg', 'needed'],
    [{ Meldung: ' ' }, 'Meldung', 'needed'],
    [{ Art: '' }, 'Art', 'needed'],
    [{ Art: 'rudeness' }, 'Art', 'valueUnknown'],
    [{ Name: 'x'.repeat(501) }, 'Name', 'tooLong'],
  ])('%j is refused in its column with the reason', (change, column, reason) => {
    const { openings, refused } = plan(table(good, changed({ 'No.': '8', ...change })));
    expect(openings).toHaveLength(1);
    expect(refused).toEqual([expect.objectContaining({ row: 3, column, reason })]);
  });

  test('a row tells every reason at once', () => {
    const { refused } = plan(table(changed({ Eingang: 'x', Weg: 'x', Meldung: '' })));
    expect(refused.map(({ reason }) => reason)).toEqual(['valueUnknown', 'needed', 'dateUnreadable']);
  });

  test('the same number twice, or in a case already, is noticed; without a number the row itself tells', () => {
    expect(plan(table(good, good)).refused).toMatchObject([{ row: 3, reason: 'numberTwice' }]);
    expect(plan(table(good), map, ['old-number:7/19']).refused).toMatchObject([
      { row: 2, reason: 'importedBefore' },
    ]);
    expect(plan(table(changed({ 'No.': '' }))).openings[0]?.identity).toMatch(/^row:digest of/);
  });

  test('a row of another length, and a map for another table, are refused', () => {
    expect(plan(table(good.slice(0, 8))).refused).toMatchObject([{ row: 2, reason: 'columnsDiffer' }]);
    expect(plan(table(good), { ...map, columns: { ...map.columns, notes: 'Notiz' } })).toEqual({
      openings: [],
      refused: [{ row: 1, column: 'Notiz', reason: 'noSuchColumn' }],
    });
  });

  test('what stands for an empty cell is taken from the map', () => {
    const { openings } = plan(table(changed({ Weg: '' })), { ...map, otherwise: { channel: 'letter' } });
    expect(openings[0]?.report.channel).toBe('letter');
  });

  test('whatever stands in a table, each row is taken with records their schemas accept, or refused', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(...good),
      fc.string({ minLength: 495, maxLength: 510 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 10 }), { maxLength: 6 }), (rows) => {
        const given = table(...rows);
        const { openings, refused } = plan(given);
        const taken = openings.map(({ row }) => row);
        expect([...new Set([...taken, ...refused.map(({ row }) => row)])].sort()).toEqual(
          given.rows.map(({ number }) => number).sort(),
        );
        for (const { report, reporter, respondent, allegation, incident } of openings) {
          recordKinds.report.stored.parse(report);
          recordKinds.person.stored.parse(reporter);
          if (respondent) recordKinds.person.stored.parse(respondent);
          if (allegation) recordKinds.allegation.stored.parse({ ...allegation, incidents: [id(1)] });
          if (incident) recordKinds.incident.stored.parse(incident);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a guess finds columns by their headings, answers by their words and the order of days', () => {
  const guessed = guessMap(
    {
      headings: [
        'Case no.',
        'Date received',
        'Channel',
        'Reporter',
        'Report',
        'Respondent',
        'Outcome',
        'Colour',
      ],
      rows: [{ number: 2, cells: ['1', '25.12.2019', 'Telefon', 'Robin', 'words', 'Sam', 'none', 'red'] }],
    },
    zone,
  );
  expect(guessed).toEqual({
    zone,
    dates: 'day-first',
    columns: {
      oldNumber: 'Case no.',
      received: 'Date received',
      channel: 'Channel',
      reporterName: 'Reporter',
      words: 'Report',
      respondentName: 'Respondent',
      outcome: 'Outcome',
    },
    values: { channel: { Telefon: 'phone' } },
  });
});
