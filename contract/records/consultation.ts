import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { DaySchema, WhenSchema } from '../moments';
import { line, ModeSchema, prose } from './fields';

/** Whom the office may consult (code of conduct: staff, leaders, legal counsel; law enforcement). */
export const consultedWith = [
  'legal-counsel',
  'law-enforcement',
  'staff',
  'leadership',
  'venue-or-platform',
  'other',
] as const;

/**
 * A claim of privilege with its elements: attorney–client needs an attorney and a legal question,
 * work product needs anticipated litigation (FRCP 26(b)(3)); the burden is on who claims it.
 */
export const PrivilegeSchema = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('none') }),
  z.strictObject({
    basis: z.enum(['attorney-client', 'work-product', 'common-interest']),
    attorney: line().optional(),
    requestedBy: line().optional(),
    legalQuestion: prose().optional(),
    litigationAnticipated: z.boolean().optional(),
  }),
]);
export type Privilege = z.infer<typeof PrivilegeSchema>;

/** What the other side was shown or told: records, and whose identity. */
export const DisclosedSchema = z.strictObject({
  records: z.array(IdSchema).max(limits.references),
  identities: z.array(IdSchema).max(limits.references),
  other: prose().optional(),
});

/** A consultation that is wanted, or one that took place. Facts and advice stay apart: facts are never privileged. */
export const ConsultationSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('sought'),
    with: z.enum(consultedWith),
    why: prose(),
    due: DaySchema.optional(),
  }),
  z.strictObject({
    status: z.literal('held'),
    with: z.enum(consultedWith),
    started: WhenSchema,
    ended: WhenSchema.optional(),
    mode: ModeSchema,
    participants: z
      .array(z.strictObject({ name: line(), organisation: line().optional(), capacity: line().optional() }))
      .min(1)
      .max(limits.references),
    question: prose(),
    facts: prose().optional(),
    advice: prose().optional(),
    privilege: PrivilegeSchema,
    thirdPartyPresent: z.enum(['yes', 'no']),
    thirdParty: line().optional(),
    disclosed: DisclosedSchema.optional(),
    agency: line().optional(),
    reportNumber: line().optional(),
    /** What the reporter wanted about police, and why it was done otherwise. */
    reportersWish: prose().optional(),
    overrideReason: prose().optional(),
  }),
]);
