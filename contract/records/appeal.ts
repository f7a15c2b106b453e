import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema, WhenSchema } from '../moments';
import { prose } from './fields';

const received = {
  decision: IdSchema,
  /** Who appeals: the respondent or a reporter, as a person of the case. */
  by: IdSchema,
  received: WhenSchema,
  grounds: prose(),
};

/** An appeal against one decision: received, then decided by another user than the one who decided before. */
export const AppealSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('received'), ...received, due: DaySchema.optional() }),
  z.strictObject({
    status: z.literal('withdrawn'),
    ...received,
    when: WhenSchema,
    reason: prose().optional(),
  }),
  z.strictObject({
    status: z.literal('decided'),
    ...received,
    /** `changed`: a superseding decision is written that names this appeal. `returned`: it is to be decided anew. */
    outcome: z.enum(['upheld', 'changed', 'returned']),
    reasons: prose(),
    decided: WhenSchema,
  }),
]);
