import { z } from 'zod';
import { CaseReferenceSchema, IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { operation } from '../operation';
import { ErasureGroundSchema } from '../records/erasure';
import { prose } from '../records/fields';
import { RetentionSchema } from '../views/retention';

/** Until when one closed case is kept. */
export const RetentionItemSchema = z.strictObject({
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
  ...RetentionSchema.shape,
});
export type RetentionItem = z.infer<typeof RetentionItemSchema>;

export const erasureOperations = {
  /** Every closed case one has, with the day until which it is kept; the one that is due first comes first. */
  'retention.list': operation({
    input: z.strictObject({}),
    output: z.array(RetentionItemSchema),
    needs: 'case.advance',
  }),
  /**
   * Erases a case for good, or one record of it that was entered in error, and writes the certificate of it to
   * `destination`. Nothing brings it back.
   */
  'cases.erase': operation({
    input: z.strictObject({
      case: CaseReferenceSchema,
      record: IdSchema.optional(),
      ground: ErasureGroundSchema,
      reason: prose(),
      destination: PathTokenSchema,
      job: IdSchema.optional(),
    }),
    output: z.strictObject({
      /** SHA-256 of the certificate. */
      certificate: Sha256Schema,
      pages: z.int().min(1),
      /** Documents, copies of exhibits and backups that are still outside. */
      outside: z.int().min(0),
      /** Whether nothing is left in the folder; else the next unlock takes the rest away. */
      finished: z.boolean(),
    }),
    needs: 'case.erase',
    writes: true,
  }),
};
