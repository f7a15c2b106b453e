import type { z } from 'zod';
import { ConductCodeSchema } from '../conductCode';
import {
  ChainSchema,
  ConflictSchema,
  EarlierSchema,
  ErrorMarkSchema,
  ExportSchema,
  ExtractSchema,
  LinkSchema,
  OpeningSchema,
  PhaseChangeSchema,
  RevealSchema,
  SignOffSchema,
} from './byVault';
import { ErasedRecordSchema } from './erasure';

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
  chain: ChainSchema,
  error: ErrorMarkSchema,
  /** A record of the case was erased; what it was, only its kind tells. */
  erased: ErasedRecordSchema,
  conflict: ConflictSchema,
  link: LinkSchema,
  'sign-off': SignOffSchema,
  earlier: EarlierSchema,
  /** A version of a code of conduct, bound to the case with the first allegation it classes. */
  code: ConductCodeSchema,
} as const satisfies Record<string, z.ZodType>;
export type EntryKind = keyof typeof entryKinds;
