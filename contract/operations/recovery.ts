import { z } from 'zod';
import { operation } from '../operation';
import { InviteAgainSchema, PassphraseSchema } from './session';

/** One recovery share as it is shown, once. */
export const ShownShareSchema = z.strictObject({
  words: z.string(),
  /** Places, from 1, of the words that are asked back. */
  asked: z.array(z.int()),
});

/** Recovery shares: three, of which two restore what a forgotten passphrase opened. */
export const recoveryOperations = {
  /** Makes shares and shows them; they are in force once they are confirmed. */
  'recovery.prepare': operation({
    input: z.strictObject({ passphrase: PassphraseSchema }),
    output: z.strictObject({ set: z.string(), shares: z.array(ShownShareSchema) }),
    needs: 'recovery.make',
    writes: true,
  }),
  /** Forgets the shares shown last, where they were not confirmed: whoever leaves them wants none of it to stay in memory. */
  'recovery.forget': operation({
    input: z.strictObject({}),
    output: z.strictObject({}),
    needs: 'recovery.make',
  }),
  /** Takes the words asked back of each share, and puts the shares shown last in force; those from before are void. */
  'recovery.confirm': operation({
    input: z.strictObject({ words: z.array(z.array(z.string().max(40)).max(10)).max(10) }),
    output: z.strictObject({ inviteAgain: InviteAgainSchema }),
    needs: 'recovery.make',
    writes: true,
  }),
};
