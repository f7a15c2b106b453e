import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { operation } from '../operation';
import { SignedInSchema } from './session';

/** Going to the cases about the director, and back. Between the two every other operation is about those cases. */
export const reservedOperations = {
  'reserved.enter': operation({
    input: z.strictObject({
      /** The person was told that this is an older copy (`olderCopy`) and means it. */
      acceptOlder: z.boolean().optional(),
    }),
    output: SignedInSchema,
    needs: 'reserved.enter',
  }),
  /** Who deals with these cases lets another alternate do so too: gives them every key they have themselves. */
  'reserved.entrust': operation({
    input: z.strictObject({ user: z.string().min(1).max(120) }),
    output: z.strictObject({ user: IdSchema, name: z.string(), given: z.int().min(0) }),
    needs: 'case.grant',
    writes: true,
  }),
  'reserved.leave': operation({ input: z.strictObject({}), output: SignedInSchema, needs: 'session' }),
};
