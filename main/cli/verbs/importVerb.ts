import { z } from 'zod';
import { Failure, FailureSchema, failureExits } from '@contract/failures';
import { TableMapSchema } from '@contract/oldCases';
import {
  IntakeResultSchema,
  type TablePreview,
  TablePreviewSchema,
  type TableReport,
  TableReportSchema,
} from '@contract/operations/intake';
import type { Office } from '../office';
import { failureOf, failureText } from '../report';
import { verb } from '../verb';
import { keptText } from './keptText';
import { fileName, sendFile, withUpload } from './sendFile';
import { lateOption, reference } from './words';

const FailedFileSchema = z.strictObject({ file: z.string(), failure: FailureSchema });
const ImportedSchema = z.union([IntakeResultSchema, FailedFileSchema, TableReportSchema, TablePreviewSchema]);
type Imported = z.input<typeof ImportedSchema>;

const wrong = (path: string, message: string): Failure =>
  new Failure('badInput', { fields: [{ path, message }] });

/** Takes in files that are reports, or a table of old cases. */
export const importVerb = verb({
  name: 'import',
  summary:
    'take in e-mails and filled-in forms, each a new case (or --into one), or a table of old cases (--csv)',
  place: 0,
  arguments: [
    {
      name: 'files',
      what: 'e-mails (.eml, or .msg of Outlook) and filled-in forms',
      several: true,
      optional: true,
      is: 'path',
    },
  ],
  options: [
    { flags: '--into <case>', what: 'add the reports to this case' },
    { flags: '--csv <file>', what: 'a table of old cases', is: 'path' },
    { flags: '--map <file>', what: 'how the table is read, as JSON (or -)', is: 'document' },
    { flags: '--guess', what: 'with --csv: show a first guess at the map, and take nothing in' },
    {
      flags: '--dry-run',
      what: 'with --csv and --map: say what would become of each row, and take nothing in',
    },
    { flags: '--about-others', what: 'you have read the files: none of them is about the director' },
    lateOption,
  ],
  input: z.strictObject({
    files: z.array(z.string()).optional(),
    into: reference.optional(),
    csv: z.string().optional(),
    map: TableMapSchema.optional(),
    guess: z.boolean().optional(),
    dryRun: z.boolean().optional(),
    aboutOthers: z.boolean().optional(),
    lateReason: z.string().optional(),
  }),
  output: z.array(ImportedSchema),
  jsonLines: true,
  async run({ files = [], csv, map, guess, dryRun, into, aboutOthers, lateReason }, office, { item }) {
    const results: Imported[] = [];
    if (csv !== undefined) {
      if (files.length > 0 || into !== undefined) throw wrong('csv', 'stands alone');
      if ((map === undefined) !== (guess === true)) throw wrong('map', 'needed, or --guess instead');
      results.push(await readTable(office, csv, map, dryRun === true));
      for (const result of results) item(result);
      return results;
    }
    if (files.length === 0) throw wrong('files', 'needed');
    for (const path of files) {
      const about = aboutOthers === true ? ({ aboutDirector: 'no' } as const) : {};
      const result = await sendFile(office, path, { purpose: 'mail', into, lateReason, ...about }).catch(
        (error: unknown) => ({ file: fileName(path), failure: failureOf(error).toMessage() }),
      );
      results.push(result);
      item(result);
    }
    return results;
  },
  text: (results) => results.map(importedText).join('\n'),
  exit(results) {
    for (const result of results) {
      if ('failure' in result) return failureExits[result.failure.code];
      if ('refused' in result && result.refused.length > 0) return failureExits.badInput;
    }
    return 0;
  },
});

function readTable(
  office: Office,
  path: string,
  map: z.output<typeof TableMapSchema> | undefined,
  dryRun: boolean,
): Promise<TableReport | TablePreview> {
  return withUpload(office, path, { purpose: 'table' }, async (upload) => {
    const answer =
      map === undefined
        ? await office.call('intake.table.preview', { upload })
        : await office.call('intake.table.import', { upload, map, dryRun });
    await office.call('intake.cancel', { upload });
    return answer;
  });
}

function importedText(result: z.output<typeof ImportedSchema>): string {
  if ('failure' in result) return `${result.file}: ${failureText(result.failure).replace(/^casekeep: /, '')}`;
  if ('headings' in result) return JSON.stringify(result.map, null, 2);
  if ('refused' in result) return tableText(result);
  const { file, outcome, codeName, number, evidence, notices } = result;
  const what = {
    'case-opened': 'opened case',
    'report-added': 'added a report to',
    'evidence-added': 'kept as evidence in',
    'seen-before': 'was here before, in',
  }[outcome];
  const noticed = notices.length === 0 ? [] : [`  noticed: ${notices.join(', ')}`];
  return [`${file}: ${what} ${codeName} (${number})`, ...evidence.map(keptText), ...noticed].join('\n');
}

const reasons: Readonly<Record<TableReport['refused'][number]['reason'], string>> = {
  needed: 'an answer is needed',
  valueUnknown: 'the map does not say what this means',
  dateUnreadable: 'this is no day or time as the map says they are written',
  dateInFuture: 'this day has not come yet',
  tooLong: 'this is longer than one field holds',
  columnsDiffer: 'the row has more or fewer cells than there are headings',
  importedBefore: 'this row was taken in before',
  numberTwice: 'another row of the table has the same number',
  noSuchColumn: 'the table has no such column',
};

function tableText({ dryRun, rows, opened, refused, cases }: TableReport): string {
  const said = dryRun
    ? `${rows} rows: ${opened} cases would be opened. Nothing was written.`
    : `${rows} rows: ${opened} cases opened.`;
  return [
    said,
    ...cases.map(({ row, codeName, number }) => `  row ${row}: ${codeName} (${number})`),
    ...refused.map(
      ({ row, column, field, reason }) =>
        `  row ${row} refused: ${[column ?? field, reasons[reason]].filter(Boolean).join(': ')}`,
    ),
  ].join('\n');
}
