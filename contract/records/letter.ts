import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, ModeSchema, prose } from './fields';

/** What a letter is for; each has a template. */
export const letterPurposes = ['acknowledgement', 'status', 'follow-up', 'outcome', 'other'] as const;

/** A letter to a person of the case: drafted, read by somebody else where it goes to a respondent, sent. */
export const LetterSchema = z.strictObject({
  purpose: z.enum(letterPurposes),
  to: IdSchema,
  subject: line(),
  body: prose(),
  /** Answers to what the language check pointed at: why the words stand all the same. */
  keptBecause: z
    .array(z.strictObject({ finding: line(), words: line(), reason: prose() }))
    .max(limits.references)
    .optional(),
  /** Why it is sent although it would break a promise. */
  overridesPromise: prose().optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('draft') }),
    z.strictObject({ kind: z.literal('sent'), when: WhenSchema, mode: ModeSchema }),
    z.strictObject({ kind: z.literal('dropped'), reason: prose() }),
  ]),
});
