import { z } from 'zod';
import { IdSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { prose } from './fields';
import { RecordKindSchema } from './kinds';

/** Why something is erased: its time is over, somebody may ask for it, or it never belonged there. */
export const erasureGrounds = ['retention', 'request', 'misfiled'] as const;
export const ErasureGroundSchema = z.enum(erasureGrounds);
export type ErasureGround = z.infer<typeof ErasureGroundSchema>;

/**
 * What stays of something that was erased, in the vault's own stream. Everybody with the vault key reads it, so it says
 * nothing of the case that its headers do not say already.
 */
export const TombstoneSchema = z.strictObject({
  stream: IdSchema,
  /** The entries whose content is gone; left out where the whole case is. */
  entries: z
    .array(z.int().min(2))
    .min(1)
    .max(limits.references * 50)
    .optional(),
  ground: ErasureGroundSchema,
  /** Who had the key of the case. */
  had: z.array(IdSchema).max(10_000),
  /** SHA-256 of the certificate. */
  certificate: Sha256Schema,
});
export type Tombstone = z.infer<typeof TombstoneSchema>;

/** In the case itself: one of its records is gone. The place it had among its kind is never given to another. */
export const ErasedRecordSchema = z.strictObject({
  record: IdSchema,
  kind: RecordKindSchema,
  place: z.int().min(1),
  ground: ErasureGroundSchema,
  reason: prose(),
});
export type ErasedRecord = z.infer<typeof ErasedRecordSchema>;
