import { z } from 'zod';
import { limits } from './limits';
import { DaySchema } from './moments';
import { line } from './records/fields';

/** Name of something inside a code: stable, since records point to it. */
const id = () => z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const listed = z.strictObject({ id: id(), label: line() });

/** How far a step of the ladder reaches: a word, the office's own events, or somebody's membership. */
export const reaches = ['notice', 'event', 'membership'] as const;

/** One step of the ladder of actions. `ban`: it keeps somebody away and belongs on the list for registration desks. */
export const LadderStepSchema = listed.extend({ reach: z.enum(reaches), ban: z.boolean() });

/**
 * One version of a code of conduct as data: what it forbids, where and when it holds, which tests it names, what may
 * follow. A version never changes; a change is a new version.
 */
export const ConductCodeSchema = z.strictObject({
  id: id(),
  version: line(),
  name: line(),
  /** Days on which this version is in force; no end while it is. */
  inForce: z.strictObject({ from: DaySchema, to: DaySchema.optional() }),
  /** Settings covered, of `settings` in `records/incident.ts`. */
  settings: z.array(line()).min(1).max(20),
  competentBody: line(),
  /** The competent body is this office; otherwise a case under this code is handed off. */
  ours: z.boolean(),
  behaviours: z
    .array(listed.extend({ needsGround: z.boolean() }))
    .min(1)
    .max(limits.references),
  grounds: z.array(listed).max(limits.references),
  exceptionTests: z.array(listed).max(20),
  /** Actions, milder first. */
  ladder: z.array(LadderStepSchema).max(50),
  /** Where the facts come from: titles and addresses, for the file. */
  sources: z.array(line()).max(20),
});
export type ConductCode = z.infer<typeof ConductCodeSchema>;
export type LadderStep = z.infer<typeof LadderStepSchema>;

/** Points to one version of a code. */
export interface CodeReference {
  readonly code: string;
  readonly version: string;
}
