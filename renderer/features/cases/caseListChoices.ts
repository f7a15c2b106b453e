import { z } from 'zod';
import { PhaseSchema } from '@contract/phases';
import { columnNames } from './caseQuery';

const ColumnSchema = z.enum(columnNames);

/** Words of a search that are kept with a filter. */
export const longestWords = 200;

/** A filter somebody kept under a name of its own, with the order it was kept in. */
export const KeptFilterSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: z.strictObject({
    words: z.string().max(longestWords),
    phase: PhaseSchema.nullable(),
    onlyRisk: z.boolean(),
    onlyOverdue: z.boolean(),
    onlyOnHold: z.boolean(),
  }),
  order: z.strictObject({ by: ColumnSchema, down: z.boolean() }),
});
export type KeptFilter = z.infer<typeof KeptFilterSchema>;

/** How somebody likes the list of cases: sealed with their drafts, since even a filter's words may tell of a case. */
export const CaseListChoicesSchema = z.strictObject({
  /** Columns shown beside the code name. */
  columns: z.array(ColumnSchema),
  filters: z.array(KeptFilterSchema).max(20),
});
export type CaseListChoices = z.infer<typeof CaseListChoicesSchema>;

export const usualChoices: CaseListChoices = {
  columns: columnNames.filter((column) => column !== 'codeName'),
  filters: [],
};

/** What was kept, or the usual where nothing was, or what was kept cannot be read any more. */
export function readChoices(value: unknown): CaseListChoices {
  return CaseListChoicesSchema.safeParse(value).data ?? usualChoices;
}
