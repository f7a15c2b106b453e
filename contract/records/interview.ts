import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { DaySchema, WhenSchema } from '../moments';
import { line, ModeSchema, prose } from './fields';

/** What is said before the first question (AWI principle 8: role, purpose, confidentiality, retaliation). */
export const advisements = [
  'role',
  'purpose',
  'confidentiality-limits',
  'no-retaliation',
  'may-pause-or-stop',
  'support-person',
  'recording',
] as const;

/** Something asked for in an interview: given, still awaited, or refused (a refusal is itself a fact of the file). */
export const RequestedDocumentSchema = z.strictObject({
  what: line(),
  state: z.enum(['awaited', 'received', 'refused']),
  why: prose().optional(),
  evidence: IdSchema.optional(),
});

/** Talking with somebody who knows something: planned, held, or declined. */
export const InterviewSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('planned'),
    person: IdSchema,
    why: prose(),
    due: DaySchema.optional(),
  }),
  z.strictObject({
    status: z.literal('held'),
    person: IdSchema,
    started: WhenSchema,
    ended: WhenSchema.optional(),
    mode: ModeSchema,
    interviewer: line(),
    alsoPresent: z
      .array(z.strictObject({ name: line(), capacity: line().optional() }))
      .max(limits.references)
      .optional(),
    advisements: z.array(z.enum(advisements)).max(advisements.length),
    /** Open questions, each with what was said to it. */
    questions: z
      .array(z.strictObject({ asked: prose(), said: prose() }))
      .max(limits.references)
      .optional(),
    account: prose(),
    documents: z.array(RequestedDocumentSchema).max(limits.references).optional(),
    witnessesNamed: z.array(IdSchema).max(limits.references).optional(),
    /** What they did not want to answer or give, and the reason they gave. */
    refusals: prose().optional(),
  }),
  z.strictObject({
    status: z.literal('declined'),
    person: IdSchema,
    asked: WhenSchema,
    mode: ModeSchema,
    reason: prose().optional(),
  }),
]);
