import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { prose } from './fields';

/** A duty that is not done, with the reason; each names whom or what it was owed to. */
export const WaiverSchema = z.discriminatedUnion('duty', [
  z.strictObject({ duty: z.literal('consultation'), consultation: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('none-sought'), reason: prose() }),
  z.strictObject({ duty: z.literal('follow-up'), person: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('acknowledgement'), person: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('check-in'), person: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('interview'), interview: IdSchema, reason: prose() }),
  z.strictObject({ duty: z.literal('second-reader'), letter: IdSchema, reason: prose() }),
]);
