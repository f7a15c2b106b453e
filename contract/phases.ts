import { z } from 'zod';

/** The way of a case, in order. */
export const phases = ['intake', 'consultation', 'decision', 'follow-up', 'closed'] as const;
export const PhaseSchema = z.enum(phases);
export type Phase = z.infer<typeof PhaseSchema>;
