import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema, WhenSchema } from '../moments';
import { ModeSchema, prose } from './fields';

/** The report owed to a person who reports being harassed: planned, or made, with what they answered. */
export const FollowUpSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('planned'),
    person: IdSchema,
    due: DaySchema,
    plan: prose().optional(),
  }),
  z.strictObject({
    status: z.literal('made'),
    person: IdSchema,
    told: WhenSchema,
    mode: ModeSchema,
    what: prose(),
    answer: prose().optional(),
    answered: WhenSchema.optional(),
  }),
]);
