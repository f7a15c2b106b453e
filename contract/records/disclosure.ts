import { z } from 'zod';
import { WhenSchema } from '../moments';
import { consultedWith, DisclosedSchema } from './consultation';
import { line, ModeSchema, prose, YesNoUnknownSchema } from './fields';

/** Who may have been told something outside a consultation. */
export const toldTo = [...consultedWith, 'reporter', 'respondent', 'witness', 'public'] as const;

/** Something of the case was told to somebody: to whom, why, and which records and identities. */
export const DisclosureSchema = z.strictObject({
  to: z.enum(toldTo),
  name: line(),
  when: WhenSchema,
  mode: ModeSchema,
  why: prose(),
  disclosed: DisclosedSchema,
  /** Whether the person concerned had agreed. */
  agreed: YesNoUnknownSchema.optional(),
});
