import { z } from 'zod';
import { audiences, documentNames } from '../documents';
import { IdSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { InstantSchema } from '../moments';
import { PhaseSchema } from '../phases';
import { line, prose } from './fields';

/** First entry of a case: its two names. */
export const OpeningSchema = z.strictObject({
  number: z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/),
  codeName: line(),
  /** Edition of the rules the case is held to; absent for cases opened before there was a second one. */
  rules: z.literal(2).optional(),
});

/** A case entered a phase: the next one, or an earlier one (gone back, reopened) with a reason. */
export const PhaseChangeSchema = z.strictObject({
  from: PhaseSchema,
  to: PhaseSchema,
  reason: prose().optional(),
});

/** Somebody was shown who a person really is. */
export const RevealSchema = z.strictObject({ person: IdSchema, reason: prose().optional() });

/** A user who could see the case says whether a conflict of interest exists; never why, and nobody may ask. */
export const ConflictSchema = z.strictObject({ answer: z.enum(['none', 'exists']) });

/** How two cases belong together. */
export const relations = ['related', 'merged-into', 'merged-from', 'split-into', 'split-from'] as const;

/**
 * A pointer to another case; its counterpart is written into that one in the same act. It names the other case by its
 * stream alone: what that case is called, only the desk of somebody who has it can tell.
 */
export const LinkSchema = z.strictObject({
  case: IdSchema,
  relation: z.enum(relations),
  reason: prose(),
});
export type LinkData = z.infer<typeof LinkSchema>;
export type Relation = (typeof relations)[number];

/** Somebody signed what they read: a letter as its second reader, a decision as who takes it. */
export const SignOffSchema = z.strictObject({ record: IdSchema, version: z.int().min(1) });

/** Earlier cases that share a respondent were opened, with the reason. */
export const EarlierSchema = z.strictObject({
  cases: z.array(IdSchema).min(1).max(limits.references),
  reason: prose(),
});

/** A copy of an exhibit was written out of the vault. */
export const ExtractSchema = z.strictObject({ evidence: IdSchema, sha256: Sha256Schema });

/**
 * The chain of the case left the vault for somebody who checks it without a key: headers, hashes and signatures of all its
 * entries, content only of what the vault wrote by itself and that names nobody.
 */
export const ChainSchema = z.strictObject({
  recipient: line(),
  purpose: prose(),
  /** Last entry of the case that it shows. */
  caseHead: Sha256Schema,
  entries: z.int().min(1),
  bytes: z.int().min(1),
  sha256: Sha256Schema,
});
export type ChainData = z.infer<typeof ChainSchema>;

/** A record was entered in error: out of lists and documents, kept in History. */
export const ErrorMarkSchema = z.strictObject({ reason: prose() });

/** A document left the vault, with everything needed to make the same bytes again. */
export const ExportSchema = z.strictObject({
  document: z.enum(documentNames),
  audience: z.enum(audiences),
  /** The record it was made from, where it does not show the whole case: a hand-off, a letter. */
  record: IdSchema.optional(),
  recipient: line().optional(),
  purpose: prose().optional(),
  /** Head of the whole ledger and last entry of the case that the document shows. */
  head: Sha256Schema,
  caseHead: Sha256Schema,
  createdAt: InstantSchema,
  office: z.unknown(),
  withheld: z.array(z.strictObject({ what: z.string(), why: z.string() })).max(10_000),
  engine: z.record(z.string(), z.string()),
  pages: z.int().min(1),
  bates: z.strictObject({ first: z.string(), last: z.string() }),
  bytes: z.int().min(1),
  sha256: Sha256Schema,
  exhibits: z.array(z.strictObject({ record: IdSchema, sha256: Sha256Schema })).max(limits.references * 50),
});
export type ExportData = z.infer<typeof ExportSchema>;
