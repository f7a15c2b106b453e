import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema, WhenSchema } from '../moments';
import { line, prose } from './fields';

/** From whom a name is kept. */
export const promisedAudiences = [
  'respondent',
  'counsel',
  'law-enforcement',
  'staff',
  'leadership',
  'venue-or-platform',
  'everyone',
] as const;

/** What an undertaking forbids or demands, as far as a rule can watch over it. */
export const UndertakingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('name-withheld'),
    from: z.array(z.enum(promisedAudiences)).min(1).max(10),
  }),
  z.strictObject({ kind: z.literal('no-police') }),
  z.strictObject({ kind: z.literal('by-day'), day: DaySchema }),
  z.strictObject({ kind: z.literal('other') }),
]);
export type Undertaking = z.infer<typeof UndertakingSchema>;

/** An undertaking given to somebody: a dated record that exports, letters and consultations are held against. */
export const PromiseSchema = z.strictObject({
  to: IdSchema,
  /** In the words in which it was given. */
  words: prose(),
  undertaking: UndertakingSchema,
  given: WhenSchema,
  by: line().optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standing') }),
    z.strictObject({ kind: z.literal('kept'), when: WhenSchema, note: prose().optional() }),
    z.strictObject({ kind: z.literal('released'), when: WhenSchema, reason: prose() }),
    z.strictObject({ kind: z.literal('broken'), when: WhenSchema, reason: prose() }),
  ]),
});
