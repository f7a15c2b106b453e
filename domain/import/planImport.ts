import type { ConductCode } from '@contract/conductCode';
import type { Instant, When } from '@contract/moments';
import type { RefusedRow, TableMap } from '@contract/oldCases';
import type { RecordData } from '@contract/records/kinds';
import { earliest } from '../time/when';
import { readTableDate } from './readTableDate';
import { rowNote } from './rowNote';
import { sameWord, type Table, type TableRow, tableRow } from './tableRow';

type WithoutLinks<Kind extends 'report' | 'incident' | 'allegation'> = Omit<
  RecordData<Kind>,
  'person' | 'respondent' | 'respondents' | 'incidents' | 'affected' | 'witnesses' | 'imported'
>;

/** One case that a row becomes. How its records point to each other follows from which there are. */
export interface RowOpening {
  readonly row: number;
  /** By what the row is known again. */
  readonly identity: string;
  readonly oldNumber: string | undefined;
  readonly report: WithoutLinks<'report'>;
  readonly reporter: RecordData<'person'>;
  readonly respondent: RecordData<'person'> | undefined;
  readonly incident: WithoutLinks<'incident'> | undefined;
  readonly allegation: WithoutLinks<'allegation'> | undefined;
  /** The row word for word, and what the old list says of status and outcome: never a decision of ours. */
  readonly note: string;
}

/** What the plan asks of the world around it. */
export interface ImportContext {
  readonly codes: readonly ConductCode[];
  readonly now: Instant;
  /** A short name for a text; the same for the same text and for no other. */
  readonly digest: (text: string) => string;
  /** Whether a row of this identity was taken in before. */
  readonly isKnown: (identity: string) => boolean;
}

/** What a table becomes: cases to open, and every reason for which a row is refused. */
export interface ImportPlan {
  readonly openings: readonly RowOpening[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Reads a table of old cases by a map. A row is taken whole or refused whole; every reason of a refused row is told,
 * so that a table can be mended in one go.
 */
export function planImport(table: Table, map: TableMap, context: ImportContext): ImportPlan {
  const missing = Object.entries(map.columns).filter(([, heading]) => !table.headings.includes(heading));
  if (missing.length > 0)
    return {
      openings: [],
      refused: missing.map(([, column]) => ({ row: 1, column, reason: 'noSuchColumn' })),
    };
  const openings: RowOpening[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const reader = tableRow(table, row, map);
    const opening = readRow(table, row, reader, map, context);
    if (seen.has(opening.identity)) reader.refuse('oldNumber', 'numberTwice');
    else if (context.isKnown(opening.identity)) reader.refuse('oldNumber', 'importedBefore');
    seen.add(opening.identity);
    if (reader.refused.length > 0) refused.push(...reader.refused);
    else openings.push(opening);
  }
  return { openings, refused };
}

function readRow(
  table: Table,
  row: Table['rows'][number],
  reader: TableRow,
  map: TableMap,
  context: ImportContext,
): RowOpening {
  if (row.cells.length !== table.headings.length) reader.refuse(undefined, 'columnsDiffer');
  const oldNumber = reader.line('oldNumber');
  const identity =
    oldNumber === undefined
      ? `row:${context.digest(JSON.stringify(row.cells))}`
      : `old-number:${sameWord(oldNumber)}`;
  const report = readReport(reader, map, context.now);
  const setting = reader.choice('setting');
  return {
    row: row.number,
    identity,
    oldNumber,
    report,
    reporter: readReporter(reader, report),
    respondent: readRespondent(reader),
    incident: readIncident(reader, map, { ...context, setting, otherwise: report.words }),
    allegation: readAllegation(reader, setting, context.codes),
    note: rowNote(table, row, reader, { map, oldNumber }),
  };
}

function readWhen(reader: TableRow, field: 'received' | 'incidentDay', map: TableMap, now: Instant): When {
  const cell = reader.text(field);
  const time = field === 'received' ? reader.text('receivedTime') : '';
  if (cell === '') return { kind: 'unknown' };
  const when = readTableDate(cell, time, map);
  if (when === undefined) {
    reader.refuse(field, 'dateUnreadable');
    return { kind: 'unknown' };
  }
  const began = earliest(when, map.zone);
  if (began !== undefined && Date.parse(began) > Date.parse(now)) reader.refuse(field, 'dateInFuture');
  return when;
}

function readReport(reader: TableRow, map: TableMap, now: Instant): WithoutLinks<'report'> {
  const channel = reader.choice('channel');
  if (reader.text('channel') === '') reader.refuse('channel', 'needed');
  const words = reader.prose('words');
  if (words === undefined) reader.refuse('words', 'needed');
  const takenBy = reader.line('takenBy');
  const summary = reader.prose('summary');
  const isNamed = reader.text('reporterName') !== '';
  return {
    received: readWhen(reader, 'received', map, now),
    channel: channel ?? 'letter',
    ...(takenBy === undefined ? {} : { takenBy }),
    reporter: reader.choice('reporter') ?? (isNamed ? 'named' : 'anonymous'),
    reporterIs: reader.choice('reporterIs') ?? 'unknown',
    words: words ?? '',
    ...(summary === undefined ? {} : { summary }),
  };
}

function readReporter(
  reader: TableRow,
  { reporter, reporterIs }: WithoutLinks<'report'>,
): RecordData<'person'> {
  const name = reader.line('reporterName');
  const email = reader.line('reporterEmail');
  const phone = reader.line('reporterPhone');
  const identity = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { emails: [email] }),
    ...(phone === undefined ? {} : { phones: [phone] }),
  };
  const also = reporterIs === 'affected' || reporterIs === 'witness' ? [reporterIs] : [];
  return {
    roles: ['reporter', ...also],
    known: reporter,
    ...(Object.keys(identity).length === 0 ? {} : { identity }),
    reportsBeingHarassed: reader.choice('harassed') ?? 'unknown',
  };
}

function readRespondent(reader: TableRow): RecordData<'person'> | undefined {
  const name = reader.line('respondentName');
  const description = reader.prose('respondentDescription');
  if (name === undefined && description === undefined) return undefined;
  return {
    roles: ['respondent'],
    known: name === undefined ? 'by-description' : 'named',
    ...(name === undefined ? {} : { identity: { name } }),
    ...(description === undefined ? {} : { description }),
  };
}

function readIncident(
  reader: TableRow,
  map: TableMap,
  {
    setting,
    otherwise,
    now,
  }: { setting: WithoutLinks<'incident'>['setting'] | undefined; otherwise: string; now: Instant },
): WithoutLinks<'incident'> | undefined {
  const place = reader.line('incidentPlace');
  const event = reader.line('incidentEvent');
  const when = readWhen(reader, 'incidentDay', map, now);
  if (setting === undefined && place === undefined && event === undefined && when.kind === 'unknown')
    return undefined;
  return {
    when,
    setting: setting ?? 'other',
    ...(place === undefined ? {} : { place }),
    ...(event === undefined ? {} : { event }),
    what: reader.prose('allegation') ?? reader.prose('summary') ?? otherwise,
  };
}

/** An allegation is classed by a code that lists the behaviour; of several, by one that covers the setting. */
function readAllegation(
  reader: TableRow,
  setting: string | undefined,
  codes: readonly ConductCode[],
): WithoutLinks<'allegation'> | undefined {
  const statement = reader.prose('allegation');
  if (statement === undefined) return undefined;
  const behaviour = sameWord(reader.meaning('behaviour'));
  if (behaviour === '') {
    reader.refuse('behaviour', 'needed');
    return undefined;
  }
  const listing = codes.filter(({ behaviours }) => behaviours.some(({ id }) => id === behaviour));
  const code =
    listing.find(({ settings }) => setting !== undefined && settings.includes(setting)) ?? listing[0];
  if (code === undefined) {
    reader.refuse('behaviour', 'valueUnknown');
    return undefined;
  }
  return { statement, behaviour, code: { code: code.id, version: code.version } };
}
