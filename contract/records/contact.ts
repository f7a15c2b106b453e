import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { WhenSchema } from '../moments';
import { ModeSchema, prose, YesNoUnknownSchema } from './fields';

/** Why somebody was contacted. */
export const contactPurposes = [
  'acknowledgement',
  'status',
  'follow-up',
  'check-in',
  'question',
  'other',
] as const;

/** Each attempt to reach somebody, and each answer that came. */
export const ContactSchema = z.strictObject({
  person: IdSchema,
  purpose: z.enum(contactPurposes),
  when: WhenSchema,
  mode: ModeSchema,
  outcome: z.enum(['reached', 'sent', 'message-left', 'no-answer', 'returned', 'answer-received']),
  /** What was told, and what they said. */
  told: prose().optional(),
  answer: prose().optional(),
  /** Asked at a check-in: has anything been done to them because they reported? */
  retaliation: YesNoUnknownSchema.optional(),
  letter: IdSchema.optional(),
});
