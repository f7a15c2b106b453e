import { z } from 'zod';
import { prose } from './fields';

/**
 * What every record entry carries around its own data: the reason of an amendment, or of a record written after
 * its phase. The ledger's payload `data` of a record kind is this envelope.
 */
export const EnvelopeSchema = z.strictObject({
  content: z.unknown(),
  /** Why this version replaces the one before; present from version 2 on. */
  reason: prose().optional(),
  /** Why it was written although its phase was over. */
  lateReason: prose().optional(),
});
export type Envelope = z.infer<typeof EnvelopeSchema>;
