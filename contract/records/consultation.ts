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
    workProduct: z.enum(['fact', 'opinion']).optional(),
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
    /** What the talk was for: business and public relations are not legal advice. */
    purpose: z.enum(['legal-advice', 'safety', 'business', 'public-relations', 'other']).optional(),
    privilege: PrivilegeSchema,
    thirdPartyPresent: z.enum(['yes', 'no']),
    thirdParty: line().optional(),
    disclosed: DisclosedSchema.optional(),
    agency: line().optional(),
    reportNumber: line().optional(),
    officer: line().optional(),
    whoContacted: z.enum(['office', 'other-side', 'reporter', 'somebody-else']).optional(),
    /** Counsel met the reporter: who asked for it, what for, whether support was offered, whether they agreed. */
    metReporter: z
      .strictObject({
        askedBy: line(),
        purpose: prose(),
        supportOffered: z.enum(['yes', 'no']),
        agreed: z.enum(['yes', 'no']),
      })
      .optional(),
    /** What the reporter wanted about police, and why it was done otherwise. */
    reportersWish: prose().optional(),
    overrideReason: prose().optional(),
  }),
]);
