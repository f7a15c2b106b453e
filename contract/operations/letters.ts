import { z } from 'zod';
import { CaseReferenceSchema, IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { operation } from '../operation';
import { ModeSchema, prose } from '../records/fields';
import { letterPurposes, LetterSchema } from '../records/letter';
import { LetterCheckSchema, LetterDraftSchema } from '../views/letterView';

const ofCase = { case: CaseReferenceSchema };

/** The words of a letter while they are typed: an empty one can be checked too. */
const TypedLetterSchema = z.strictObject({
  ...ofCase,
  ...LetterSchema.pick({ purpose: true, to: true, keptBecause: true }).shape,
  subject: z.string().max(limits.lineCharacters),
  body: z.string().max(limits.textBytes),
});

export const letterOperations = {
  /** Fills the template of a purpose for one recipient; writes nothing. */
  'letters.draft': operation({
    input: z.strictObject({ ...ofCase, purpose: z.enum(letterPurposes), to: IdSchema }),
    output: LetterDraftSchema,
    needs: 'case.write',
  }),
  /** Everything that stands between a letter and its sending: of a record, or of words as they are typed. */
  'letters.check': operation({
    input: z.union([
      z.strictObject({ ...ofCase, letter: IdSchema }),
      TypedLetterSchema.extend({ letter: IdSchema.optional() }),
    ]),
    output: LetterCheckSchema,
    needs: 'case.write',
  }),
  /**
   * A letter went out as it stands: its sent version, the contact with its recipient and, where asked for, the
   * follow-up that was made by it, in one act. No other way makes a letter count as sent.
   */
  'letters.send': operation({
    input: z.strictObject({
      ...ofCase,
      letter: IdSchema,
      /** The version that was read before it was sent; a newer one is refused. */
      version: z.int().min(1).optional(),
      when: WhenSchema,
      mode: ModeSchema,
      overridesPromise: prose().optional(),
      followUp: z.boolean().optional(),
    }),
    output: z.strictObject({
      case: IdSchema,
      letter: IdSchema,
      version: z.int().min(1),
      contact: IdSchema,
      followUp: IdSchema.optional(),
    }),
    needs: 'case.write',
    writes: true,
  }),
};
