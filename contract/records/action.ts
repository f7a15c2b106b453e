import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema, WhenSchema } from '../moments';
import { line, prose } from './fields';

/** Who may learn of an action. */
export const actionAudiences = [
  'reporter',
  'affected',
  'respondent',
  'registration-desk',
  'staff',
  'leadership',
] as const;

/** What follows from a decision for one person: a step of the code's ladder with its time and its end. */
export const ActionSchema = z.strictObject({
  decision: IdSchema,
  person: IdSchema,
  /** A step of the ladder of the code that the allegation is classed by. */
  step: line(),
  what: prose().optional(),
  start: DaySchema,
  /** Absent: without an end. */
  end: DaySchema.optional(),
  conditions: prose().optional(),
  /** What would repair the harm, apart from the consequence. */
  repair: prose().optional(),
  review: DaySchema.optional(),
  mayKnow: z.array(z.enum(actionAudiences)).max(actionAudiences.length),
  /** Answered where the step reaches membership: good cause and due process are asked for then. */
  dueProcess: z
    .strictObject({
      heard: z.enum(['yes', 'no']),
      counselAllowed: z.enum(['yes', 'no']),
      appealBody: line(),
    })
    .optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('planned') }),
    z.strictObject({ kind: z.literal('in-force'), since: WhenSchema }),
    z.strictObject({ kind: z.literal('completed'), when: WhenSchema, note: prose().optional() }),
    z.strictObject({ kind: z.literal('lifted'), when: WhenSchema, reason: prose() }),
  ]),
});
