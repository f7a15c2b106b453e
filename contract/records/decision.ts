import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose } from './fields';

export const findings = ['substantiated', 'not-substantiated', 'inconclusive', 'outside-the-code'] as const;
export const standards = ['preponderance', 'clear-and-convincing', 'other'] as const;

const weighed = () =>
  z.array(z.strictObject({ record: IdSchema, why: prose().optional() })).max(limits.references);

/** Decides one allegation; there is never one verdict for the whole case. */
export const DecisionSchema = z.strictObject({
  allegation: IdSchema,
  finding: z.enum(findings),
  standard: z.enum(standards),
  standardNote: line().optional(),
  /** Why; also what speaks against the finding. */
  reasons: prose(),
  evidenceFor: weighed().optional(),
  evidenceAgainst: weighed().optional(),
  /** The tests the code itself names (critical examination of beliefs; professional discussion), each answered. */
  exceptionTests: z
    .array(z.strictObject({ test: line(), applies: z.enum(['yes', 'no', 'not-relevant']), reason: prose() }))
    .max(20)
    .optional(),
  action: prose().optional(),
  /** How far each account was believed, and why. */
  credibility: prose().optional(),
  /** Past outcomes for like conduct, by code name, and why this one differs from them. */
  comparators: z
    .array(z.strictObject({ codeName: line(), note: prose().optional() }))
    .max(limits.references)
    .optional(),
  differsBecause: prose().optional(),
  /** The decision this one takes the place of, and why; the appeal it follows from. */
  supersedes: z.strictObject({ decision: IdSchema, reason: prose(), appeal: IdSchema.optional() }).optional(),
  decided: WhenSchema,
  respondentHeard: z.enum(['yes', 'no']).optional(),
  respondentHeardNote: prose().optional(),
});
