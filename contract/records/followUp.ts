import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { DaySchema, WhenSchema } from '../moments';
import { ModeSchema, prose } from './fields';

/** The report owed to a person who reports being harassed: planned, made with what they answered, or impossible to make. */
export const FollowUpSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('planned'),
    person: IdSchema,
    due: DaySchema,
    plan: prose().optional(),
    /** What this person may be told, decided before anybody speaks. */
    mayBeTold: prose().optional(),
  }),
  z.strictObject({
    status: z.literal('made'),
    person: IdSchema,
    told: WhenSchema,
    mode: ModeSchema,
    what: prose(),
    answer: prose().optional(),
    answered: WhenSchema.optional(),
    letter: IdSchema.optional(),
  }),
  z.strictObject({
    status: z.literal('unreachable'),
    person: IdSchema,
    /** The recorded attempts; none only where there is no way to reach them at all. */
    attempts: z.array(IdSchema).max(limits.references),
    why: prose(),
  }),
]);
