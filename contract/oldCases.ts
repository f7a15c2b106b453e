import { z } from 'zod';
import { limits } from './limits';
import { ZoneSchema } from './moments';
import { channels } from './records/report';
import { settings } from './records/incident';

/** What a column of a table of old cases may be. */
export const tableFields = [
  'oldNumber',
  'received',
  'receivedTime',
  'channel',
  'takenBy',
  'reporter',
  'reporterName',
  'reporterEmail',
  'reporterPhone',
  'reporterIs',
  'harassed',
  'words',
  'summary',
  'respondentName',
  'respondentDescription',
  'incidentDay',
  'incidentPlace',
  'incidentEvent',
  'setting',
  'allegation',
  'behaviour',
  'status',
  'outcome',
  'notes',
] as const;
export const TableFieldSchema = z.enum(tableFields);
export type TableField = z.infer<typeof TableFieldSchema>;

/** Fields of which only certain answers are known; `behaviour` is checked against the codes. */
export const fieldChoices = {
  channel: channels,
  reporter: ['named', 'pseudonym', 'anonymous'],
  reporterIs: ['affected', 'witness', 'other', 'unknown'],
  harassed: ['yes', 'no', 'unknown'],
  setting: settings,
} as const satisfies Partial<Record<TableField, readonly string[]>>;

const cell = z.string().max(limits.tableFieldBytes);

/**
 * How a table of old cases is read: data, so that it can be kept in a file and used again.
 * A field takes one column; a column may serve several fields.
 */
export const TableMapSchema = z.strictObject({
  /** Zone of every day and time in the table. */
  zone: ZoneSchema,
  /** The order in which days are written. */
  dates: z.enum(['year-first', 'day-first', 'month-first']),
  /** The heading of the column each field is read from. */
  columns: z.partialRecord(TableFieldSchema, z.string().min(1).max(limits.lineCharacters)),
  /** What a cell of the table means: `{ "channel": { "Telefon": "phone" } }`. */
  values: z
    .partialRecord(
      TableFieldSchema,
      z.record(z.string().max(limits.lineCharacters), z.string().max(limits.lineCharacters)),
    )
    .optional(),
  /** What a field is where its cell is empty or it has no column. */
  otherwise: z.partialRecord(TableFieldSchema, cell).optional(),
});
export type TableMap = z.infer<typeof TableMapSchema>;

/** Why a row is not taken in. */
export const rowReasons = [
  'needed',
  'valueUnknown',
  'dateUnreadable',
  'dateInFuture',
  'tooLong',
  'columnsDiffer',
  'importedBefore',
  'numberTwice',
  'noSuchColumn',
] as const;
export const RowReasonSchema = z.enum(rowReasons);
export type RowReason = z.infer<typeof RowReasonSchema>;

/** One reason for which one row is refused; rows are counted as a spreadsheet does, the headings being row 1. */
export const RefusedRowSchema = z.strictObject({
  row: z.int().min(1),
  /** The heading of the column, where one cell is the reason. */
  column: z.string().optional(),
  field: TableFieldSchema.optional(),
  reason: RowReasonSchema,
});
export type RefusedRow = z.infer<typeof RefusedRowSchema>;
