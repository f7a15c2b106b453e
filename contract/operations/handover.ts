import { z } from 'zod';
import { IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { operation } from '../operation';

/** A case as it is shown before its key is given: by its two names alone. */
const NamedSchema = z.strictObject({ case: IdSchema, number: z.string(), codeName: z.string() });

/** How far the hand-over of the office is. */
export const handoverSteps = ['offered', 'answered', 'given'] as const;

export const HandoverViewSchema = z.strictObject({
  step: z.enum(handoverSteps),
  from: z.string(),
  to: z.string(),
  /** The cases by their names, for the two who hand over and take over. */
  cases: z.array(NamedSchema).optional(),
});
export type HandoverView = z.infer<typeof HandoverViewSchema>;

/** Hand-over of the office from one director to the next, step by step. */
export const handoverOperations = {
  /** Nothing where no hand-over was begun. */
  'handover.get': operation({
    input: z.strictObject({}),
    output: z.strictObject({ handover: HandoverViewSchema.optional() }),
    needs: 'user.manage',
  }),
  /** The predecessor shows the successor the names of all cases, and no more. */
  'handover.offer': operation({
    input: z.strictObject({ to: z.string().min(1).max(120) }),
    output: z.strictObject({ to: IdSchema, cases: z.int().min(0) }),
    needs: 'user.manage',
    writes: true,
  }),
  /** The successor says in which of them a conflict of interest exists; nobody asks why. */
  'handover.answer': operation({
    input: z.strictObject({ conflicts: z.array(z.string().min(1).max(120)).max(limits.references) }),
    output: z.strictObject({ conflicts: z.int().min(0) }),
    needs: 'user.manage',
    writes: true,
  }),
  /** The predecessor gives the keys of all others, with inventory and receipt as PDF. */
  'handover.give': operation({
    input: z.strictObject({ destination: PathTokenSchema, job: IdSchema.optional() }),
    output: z.strictObject({
      given: z.int().min(0),
      keptBack: z.int().min(0),
      receipt: Sha256Schema,
      pages: z.int().min(1),
    }),
    needs: 'user.manage',
    writes: true,
  }),
  /** The successor ends the predecessor's account: its keys open nothing written from then on. */
  'handover.finish': operation({
    input: z.strictObject({}),
    output: z.strictObject({ ended: IdSchema, inviteAgain: z.array(z.string()) }),
    needs: 'user.manage',
    writes: true,
  }),
};
