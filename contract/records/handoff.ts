import { z } from 'zod';
import { WhenSchema } from '../moments';
import { DisclosedSchema } from './consultation';
import { line, ModeSchema, prose, YesNoUnknownSchema } from './fields';

/** The case, or a part of it, goes to another body that is competent for it. */
export const HandoffSchema = z.strictObject({
  to: line(),
  contact: line().optional(),
  /** The code of conduct that makes that body competent. */
  code: z.strictObject({ code: line(), version: line() }).optional(),
  why: prose(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('planned') }),
    z.strictObject({ kind: z.literal('made'), when: WhenSchema, mode: ModeSchema }),
    z.strictObject({ kind: z.literal('accepted'), when: WhenSchema, note: prose().optional() }),
    z.strictObject({ kind: z.literal('declined'), when: WhenSchema, reason: prose() }),
  ]),
  disclosed: DisclosedSchema.optional(),
  /** Whether the reporter knows of it and agreed. */
  reporterAgreed: YesNoUnknownSchema,
  reporterTold: WhenSchema.optional(),
});
