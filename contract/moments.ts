import { z } from 'zod';
import { limits } from './limits';

const note = z.string().max(limits.lineCharacters).optional();

/** A calendar day, `YYYY-MM-DD`. */
export const DaySchema = z.iso.date();
export type Day = z.infer<typeof DaySchema>;

/** An instant in UTC, `2026-11-22T14:00:00.000Z`. */
export const InstantSchema = z.iso.datetime();
export type Instant = z.infer<typeof InstantSchema>;

/** An IANA zone (`America/Chicago`) or, for a time an e-mail brought with it, its own offset (`+02:00`). */
export const ZoneSchema = z
  .string()
  .max(64)
  .regex(/^(?:[A-Za-z][A-Za-z0-9_+\-/]*|[+-]\d{2}:\d{2})$/);

/** An instant together with the zone it was said in. */
export const MomentSchema = z.strictObject({ instant: InstantSchema, zone: ZoneSchema });
export type Moment = z.infer<typeof MomentSchema>;

/** When something happened, as exactly as it is known: *about*, ranges and *unknown* are proper answers. */
export const WhenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), at: MomentSchema }),
  z.strictObject({ kind: z.literal('about'), at: MomentSchema, note }),
  z.strictObject({ kind: z.literal('day'), day: DaySchema, about: z.boolean().optional(), note }),
  z.strictObject({ kind: z.literal('range'), from: MomentSchema, to: MomentSchema, note }),
  z.strictObject({ kind: z.literal('days'), from: DaySchema, to: DaySchema, note }),
  z.strictObject({ kind: z.literal('unknown'), note }),
]);
export type When = z.infer<typeof WhenSchema>;
