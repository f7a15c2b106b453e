import { z } from 'zod';
import { IdSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose } from './fields';

/** What is said of a piece of evidence; written by a person. */
export const EvidenceDescriptionSchema = z.strictObject({
  title: line(),
  description: prose().optional(),
  source: z.enum(['file', 'mail-original', 'mail-attachment', 'mail-inline', 'form-original']),
  received: WhenSchema.optional(),
  givenBy: IdSchema.optional(),
  /** The report that an e-mail's parts, or a filled-in form, came with. */
  report: IdSchema.optional(),
});

/** The file as it came, and where its sealed form lies; written by the vault, never by a person. */
export const EvidenceFileSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(limits.fileNameCharacters * 4),
  mediaType: z.string().max(255),
  bytes: z.int().min(0),
  sha256: Sha256Schema,
  sealed: z.strictObject({
    file: z.string().regex(/^[0-9a-f]{32,64}$/),
    key: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(0),
    sha256: Sha256Schema,
  }),
});
export type EvidenceFile = z.infer<typeof EvidenceFileSchema>;

/** A piece of evidence: description and file. */
export const EvidenceSchema = EvidenceDescriptionSchema.extend({ file: EvidenceFileSchema });
