import { z } from 'zod';
import { prose, RiskSchema, YesNoUnknownSchema } from './fields';

/** First judgement: is it ours, what does it do to people, what may happen next. */
export const TriageSchema = z.strictObject({
  jurisdiction: z.enum(['within', 'outside', 'outside-but-affects-safety']),
  jurisdictionReason: prose(),
  impact: prose(),
  safetyRisk: RiskSchema,
  repeatRisk: RiskSchema,
  /** Whom it reaches beyond the one affected. */
  reach: z
    .strictObject({
      public: YesNoUnknownSchema.optional(),
      marginalisedGroup: YesNoUnknownSchema.optional(),
      disengagementLikely: YesNoUnknownSchema.optional(),
      leaderInvolved: YesNoUnknownSchema.optional(),
    })
    .optional(),
  sexualHarassment: RiskSchema.optional(),
  healthRisk: RiskSchema.optional(),
  /** Earlier reports or a pattern; insight the respondent has shown. */
  pattern: RiskSchema.optional(),
  insight: prose().optional(),
  /** Another body is competent by the code, and the office keeps the case all the same, because. */
  keptBecause: prose().optional(),
  immediateMeasures: prose().optional(),
});
