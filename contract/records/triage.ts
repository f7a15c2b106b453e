import { z } from 'zod';
import { prose, RiskSchema } from './fields';

/** First judgement: is it ours, what does it do to people, what may happen next. */
export const TriageSchema = z.strictObject({
  jurisdiction: z.enum(['within', 'outside', 'outside-but-affects-safety']),
  jurisdictionReason: prose(),
  impact: prose(),
  safetyRisk: RiskSchema,
  repeatRisk: RiskSchema,
  immediateMeasures: prose().optional(),
});
