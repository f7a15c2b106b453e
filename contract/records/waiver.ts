import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { prose } from './fields';

/** A duty that is not done, with the reason: one consultation, consultation altogether, or one person's follow-up. */
export const WaiverSchema = z.discriminatedUnion('duty', [
  z.strictObject({ duty: z.literal('consultation'), consultation: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('none-sought'), reason: prose() }),
  z.strictObject({ duty: z.literal('follow-up'), person: IdSchema, reason: prose() }),
]);
