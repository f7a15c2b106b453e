import { z } from 'zod';
import { audiences, madeFrom } from '../documents';
import { CaseReferenceSchema, IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { operation } from '../operation';
import { line, prose } from '../records/fields';
import { ExportViewSchema } from '../views/caseView';

export const exportOperations = {
  /**
   * Makes a document, checks it for leaks, writes it to `destination` and records it.
   * With `again` nothing is recorded: the recorded export is made once more and must have the recorded SHA-256.
   */
  'exports.create': operation({
    input: z
      .strictObject({
        case: CaseReferenceSchema,
        audience: z.enum(audiences),
        /** The hand-off or the letter that the document is made from. */
        record: IdSchema.optional(),
        destination: PathTokenSchema,
        recipient: line().optional(),
        purpose: prose().optional(),
        again: IdSchema.optional(),
        /** Names the progress events and lets the export be cancelled. */
        job: IdSchema.optional(),
      })
      .refine(
        ({ audience, record, again }) =>
          again !== undefined || (record !== undefined) === (madeFrom(audience) !== undefined),
        { path: ['record'], error: 'answerNeeded' },
      ),
    output: ExportViewSchema,
    needs: 'case.export',
    writes: true,
  }),
  /**
   * Writes the chain of a case to `destination`, for whoever checks it with the stand-alone verifier, and records it. What
   * people wrote stays inside: of it the chain holds the commitments alone.
   */
  'exports.chain': operation({
    input: z.strictObject({
      case: CaseReferenceSchema,
      destination: PathTokenSchema,
      recipient: line(),
      purpose: prose(),
    }),
    output: z.strictObject({ entries: z.int(), bytes: z.int(), sha256: Sha256Schema }),
    needs: 'case.export',
    writes: true,
  }),
  'exports.list': operation({
    input: z.strictObject({ case: CaseReferenceSchema }),
    output: z.array(ExportViewSchema),
    needs: 'case.read',
  }),
  'jobs.cancel': operation({
    input: z.strictObject({ job: IdSchema }),
    output: z.strictObject({}),
    needs: 'session',
  }),
};
