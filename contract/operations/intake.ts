import { z } from 'zod';
import { CaseReferenceSchema, IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { operation } from '../operation';
import { prose } from '../records/fields';

const UploadSchema = z.strictObject({ upload: IdSchema });

export const KeptFileSchema = z.strictObject({
  record: IdSchema,
  name: z.string(),
  bytes: z.int().min(0),
  sha256: Sha256Schema,
});

/** What became of one file: a new case, a report more in a case, or evidence; or a mail that was here before. */
export const IntakeResultSchema = z.strictObject({
  file: z.string(),
  outcome: z.enum(['case-opened', 'report-added', 'evidence-added', 'seen-before']),
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
  evidence: z.array(KeptFileSchema),
  notices: z.array(z.string()),
});
export type IntakeResult = z.infer<typeof IntakeResultSchema>;

/** Files cross from the window in chunks; the vault never sees a path that a page named. */
export const intakeOperations = {
  'intake.begin': operation({
    input: z.strictObject({
      name: z.string().min(1).max(1024),
      bytes: z.int().min(0).max(limits.evidenceBytes),
      mediaType: z.string().max(255).optional(),
      /** `mail` opens a case (or adds to `case`); `evidence` is kept in `case`. */
      purpose: z.enum(['mail', 'evidence']),
      case: CaseReferenceSchema.optional(),
      /** Needed where the phase for reports and evidence is over. */
      lateReason: prose().optional(),
    }),
    output: UploadSchema,
    needs: 'case.open',
    writes: true,
  }),
  'intake.append': operation({
    input: z.strictObject({
      upload: IdSchema,
      chunk: z.instanceof(Uint8Array).refine((chunk) => chunk.byteLength <= limits.chunkBytes),
    }),
    output: z.strictObject({ received: z.int() }),
    needs: 'case.open',
  }),
  'intake.finish': operation({
    input: UploadSchema,
    output: IntakeResultSchema,
    needs: 'case.open',
    writes: true,
  }),
  'intake.cancel': operation({ input: UploadSchema, output: z.strictObject({}), needs: 'case.open' }),
  /** Decrypts one exhibit to a place the person chose. */
  'evidence.extract': operation({
    input: z.strictObject({ case: CaseReferenceSchema, evidence: IdSchema, destination: PathTokenSchema }),
    output: z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256Schema }),
    needs: 'case.read',
    writes: true,
  }),
};
