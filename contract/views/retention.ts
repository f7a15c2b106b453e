import { z } from 'zod';
import { DaySchema } from '../moments';
import { retentionOutcomes } from '../office';

/** Until when one closed case is kept. */
export const RetentionSchema = z.strictObject({
  outcome: z.enum(retentionOutcomes),
  closed: DaySchema,
  until: DaySchema,
  /** The time is over and no hold stands: it may be erased. */
  due: z.boolean(),
  held: z.boolean(),
});
export type Retention = z.infer<typeof RetentionSchema>;
