import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { InstantSchema, WhenSchema } from '../moments';

/** One line of the timeline: when it happened, when it was recorded. */
export const TimelineItemSchema = z.strictObject({
  record: IdSchema.optional(),
  kind: z.string(),
  /** A catalogue key's variant, e.g. `sought` of a consultation. */
  variant: z.string().optional(),
  happened: WhenSchema.optional(),
  recorded: InstantSchema,
  by: IdSchema,
  /** Sorts the timeline: the start of `happened`, else `recorded`. */
  order: InstantSchema,
  /** Seconds between the end of what happened and its recording, where both are known. */
  recordedAfter: z.number().optional(),
});
export type TimelineItem = z.infer<typeof TimelineItemSchema>;
