import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema } from '../moments';
import { prose } from './fields';

/** The duties of a case that have a day. */
export const duties = [
  'acknowledgement',
  'triage',
  'status',
  'consultation',
  'interview',
  'measure-review',
  'promise',
  'decision',
  'action',
  'action-review',
  'appeal',
  'follow-up',
  'check-in',
  'task',
] as const;
export const DutySchema = z.enum(duties);
export type DutyName = z.infer<typeof DutySchema>;

/** Why a duty was not done by its day, and by when it will be; stands in the chronology, since *prompt* is judged on reasons. */
export const DelaySchema = z.strictObject({
  duty: DutySchema,
  /** The record the duty hangs on, or the person it is owed to. */
  record: IdSchema.optional(),
  person: IdSchema.optional(),
  due: DaySchema,
  reason: prose(),
  newDue: DaySchema.optional(),
});
