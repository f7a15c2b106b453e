import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { readTable } from '@vault/intake/table/readTable';
import { type Desktop, newOffice } from '../../support/office';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no failure';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
};

describe('a table in a file', () => {
  test.each([
    ['comma', 'a,b\n1,"x, ""y""\nz"\n'],
    ['semicolon, with the mark of UTF-8', '\ufeffa;b\r\n1;"x, ""y""\nz"\r\n'],
    ['tab', 'a\tb\n1\t"x, ""y""\nz"'],
  ])('%s', (_name, text) => {
    const { headings, rows, lettersGuessed } = readTable(Buffer.from(text));
    expect({ headings, rows, lettersGuessed }).toEqual({
      headings: ['a', 'b'],
      rows: [{ number: 2, cells: ['1', 'x, "y"\nz'] }],
      lettersGuessed: false,
    });
  });

  test('letters of Windows are guessed and said to be; UTF-16 is told by its mark', () => {
    expect(readTable(Buffer.from('a;b\nGr\xfc\xdfe;1', 'latin1'))).toMatchObject({
      lettersGuessed: true,
      rows: [{ cells: ['Grüße', '1'] }],
    });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a;b\nGrüße;1', 'utf16le')]);
    expect(readTable(wide)).toMatchObject({ lettersGuessed: false, rows: [{ cells: ['Grüße', '1'] }] });
  });

  test('headings are told apart, and empty rows keep their number', () => {
    expect(readTable(Buffer.from('Name,,Name\n1,2,3\n,,\n4,5,6\n'))).toMatchObject({
      headings: ['Name', 'Column 2', 'Name (2)'],
      rows: [{ number: 2 }, { number: 4 }],
    });
  });

  test.each([
    ['nothing', Buffer.from(''), 'notATable'],
    ['headings alone', Buffer.from('a,b\n'), 'notATable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'notATable'],
    ['a quote that never ends', Buffer.from('a,b\n"1,2\n'), 'notATable'],
    ['too many columns', Buffer.from(`${'a,'.repeat(limits.tableColumns)}a\n1\n`), 'tableTooLarge'],
    ['a cell too long', Buffer.from(`a,b\n1,${'x'.repeat(limits.tableFieldBytes + 1)}\n`), 'tableTooLarge'],
    ['a row too long', Buffer.from(`a,b\n1,${'x'.repeat(limits.tableRowBytes + 1)}\n`), 'tableTooLarge'],
    ['too many rows', Buffer.from(`a,b\n${'1,2\n'.repeat(limits.tableRows + 1)}`), 'tableTooLarge'],
  ])('%s is refused', (_name, bytes, code) => {
    expect(codeOf(() => readTable(bytes))).toBe(code);
  });

  test('what a table holds comes back, whatever its cells are and whatever separates them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '\t', '"', '\n', ' ', '=', '𝄞') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = [['one', 'two', 'three'], ...rows].map((cells) => cells.map(quoted).join(separator));
          const read = readTable(Buffer.from(lines.join('\r\n')));
          expect(read.rows.map(({ cells }) => cells)).toEqual(
            rows.filter((cells) => cells.some((text) => text.trim() !== '')),
          );
        },
      ),
    );
  });

  test('any bytes are a table or refused by a Failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['no failure', 'notATable', 'tableTooLarge']).toContain(codeOf(() => readTable(bytes)));
      }),
    );
  });
});

const text = [
  'No.;Date received;Channel;Reporter;Report;Respondent;Outcome;Status',
  '1;02.03.2019;Telefon;Robin Reporter;"He followed me,\ntwice.";Sam Respondent;Banned for a year;closed',
  '2;31.02.2019;Telefon;;Words;;;',
  '3;04.05.2020;E-Mail;;No name was given.;;;open',
].join('\r\n');

async function uploaded(desk: Desktop, content: string): Promise<string> {
  const bytes = Buffer.from(content);
  const { upload } = await desk.ask('intake.begin', {
    name: 'old.csv',
    bytes: bytes.length,
    purpose: 'table',
  });
  await desk.ask('intake.append', { upload, chunk: Uint8Array.from(bytes) });
  return upload;
}

describe('old cases taken in', () => {
  test('looked at, tried, taken in, and noticed when they come again', async () => {
    const desk = await newOffice('2026-03-02T15:00:00.000Z');
    const upload = await uploaded(desk, text);
    const preview = await desk.ask('intake.table.preview', { upload });
    expect(preview).toMatchObject({
      count: 3,
      separator: ';',
      map: {
        dates: 'day-first',
        columns: { oldNumber: 'No.', received: 'Date received', words: 'Report', outcome: 'Outcome' },
        values: { channel: { Telefon: 'phone' } },
      },
      choices: { channel: ['Telefon', 'E-Mail'] },
    });
    const { map } = preview;
    const before = (await desk.ask('ledger.list', {})).length;
    const refused = [{ row: 3, column: 'Date received', field: 'received', reason: 'dateUnreadable' }];
    expect(await desk.ask('intake.table.import', { upload, map, dryRun: true })).toEqual({
      dryRun: true,
      rows: 3,
      opened: 2,
      refused,
      cases: [],
      stopped: false,
    });
    expect((await desk.ask('ledger.list', {})).length).toBe(before);
    expect(await desk.ask('cases.list', {})).toEqual([]);

    const done = await desk.ask('intake.table.import', { upload, map, dryRun: false });
    expect(done).toMatchObject({ opened: 2, refused, cases: [{ row: 2 }, { row: 4 }], stopped: false });
    const [first, second] = done.cases;
    const file = await desk.ask('cases.get', { case: first?.case ?? '' });
    expect(file.phase).toBe('intake');
    expect(file.records.map(({ kind }) => kind).sort()).toEqual(['note', 'person', 'person', 'report']);
    const report = file.records.find(({ kind }) => kind === 'report');
    expect(report?.data).toMatchObject({
      channel: 'phone',
      words: 'He followed me,\ntwice.',
      imported: { oldNumber: '1' },
      received: { kind: 'day', day: '2019-03-02' },
    });
    const note = file.records.find(({ kind }) => kind === 'note');
    expect(note?.data).toMatchObject({
      text: expect.stringContaining('Outcome: Banned for a year') as unknown,
    });
    expect(
      (await desk.ask('cases.get', { case: second?.case ?? '' })).records.map(({ kind }) => kind).sort(),
    ).toEqual(['note', 'person', 'report']);

    const again = await desk.ask('intake.table.import', { upload, map, dryRun: false });
    expect(again.opened).toBe(0);
    expect(again.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'importedBefore'],
      [3, 'dateUnreadable'],
      [4, 'importedBefore'],
    ]);
    await desk.ask('intake.cancel', { upload });
    expect(await desk.refused('intake.table.preview', { upload })).toMatchObject({ code: 'noSuchUpload' });
  });

  test('a table is no report, and a report is no table', async () => {
    const desk = await newOffice();
    const upload = await uploaded(desk, text);
    expect(await desk.refused('intake.finish', { upload })).toMatchObject({ code: 'badInput' });
    const { upload: mail } = await desk.ask('intake.begin', { name: 'a.eml', bytes: 1, purpose: 'mail' });
    expect(await desk.refused('intake.table.preview', { upload: mail })).toMatchObject({
      code: 'noSuchUpload',
    });
    const half = await desk.ask('intake.begin', { name: 'b.csv', bytes: 9, purpose: 'table' });
    expect(await desk.refused('intake.table.preview', half)).toMatchObject({ code: 'badInput' });
    expect(
      await desk.refused('intake.begin', { name: 'b.csv', bytes: limits.tableBytes + 1, purpose: 'table' }),
    ).toMatchObject({ code: 'tableTooLarge' });
  });
});
