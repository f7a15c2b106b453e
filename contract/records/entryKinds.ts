import type { z } from 'zod';
import {
  ErrorMarkSchema,
  ExportSchema,
  ExtractSchema,
  OpeningSchema,
  PhaseChangeSchema,
  RevealSchema,
} from './byVault';

/**
 * Kinds of entry the vault's handlers write into a case by themselves, beside the records of `kinds.ts`
 * and the grants the ledger writes. `error` marks another record (`record` of the entry) as entered in error.
 */
export const entryKinds = {
  opening: OpeningSchema,
  phase: PhaseChangeSchema,
  reveal: RevealSchema,
  export: ExportSchema,
  extract: ExtractSchema,
  error: ErrorMarkSchema,
} as const satisfies Record<string, z.ZodType>;
export type EntryKind = keyof typeof entryKinds;
