import { z } from 'zod';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose } from './fields';

/**
 * A legal hold: nothing of the case may be erased or written over while it stands (the duty to preserve begins when
 * litigation is reasonably anticipated; FRCP 37(e)). It beats every retention clock.
 */
export const HoldSchema = z.strictObject({
  reason: prose(),
  placed: WhenSchema,
  scope: prose().optional(),
  custodians: z.array(line()).max(limits.references).optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standing') }),
    z.strictObject({ kind: z.literal('lifted'), when: WhenSchema, reason: prose() }),
  ]),
});
