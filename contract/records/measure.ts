import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { DaySchema, WhenSchema } from '../moments';
import { line, prose } from './fields';

/** Immediate measures, milder first (interim measures of the practitioners' procedures). */
export const measures = [
  'no-contact',
  'schedule-or-room-change',
  'escort-or-safety-room',
  'end-talk-early',
  'temporary-access-restriction',
  'remove-from-space',
  'security-or-police',
  'other',
] as const;

/** Something done at once to keep people safe, before anything is decided; it has a day on which it is looked at again. */
export const MeasureSchema = z.strictObject({
  measure: z.enum(measures),
  /** What exactly; needed where the list has no word for it. */
  what: prose().optional(),
  /** Whom it protects, and whom it binds. */
  protects: z.array(IdSchema).max(limits.references).optional(),
  binds: z.array(IdSchema).max(limits.references).optional(),
  why: prose(),
  start: WhenSchema,
  review: DaySchema.optional(),
  carriedOutBy: line().optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('in-force') }),
    z.strictObject({ kind: z.literal('ended'), when: WhenSchema, why: prose() }),
  ]),
});
