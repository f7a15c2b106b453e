import { z } from 'zod';
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
  'reserved.leave': operation({ input: z.strictObject({}), output: SignedInSchema, needs: 'session' }),
};
