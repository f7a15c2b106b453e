import { z } from 'zod';
import { MissingSchema } from '../failures';
import { CaseReferenceSchema, IdSchema } from '../identifiers';
import { DaySchema, InstantSchema } from '../moments';
import { operation } from '../operation';
import { PhaseSchema } from '../phases';
import { ConflictSchema } from '../records/byVault';
import { prose } from '../records/fields';
import { PersonSchema } from '../records/person';
import { ReportSchema } from '../records/report';
import { CaseViewSchema, DueItemSchema, ListedCaseSchema } from '../views/caseView';

const ofCase = { case: CaseReferenceSchema };

/** Whether a report is about a director of the office; one that is, is not kept here. */
export const AboutDirectorSchema = z.enum(['no', 'yes']);

/** A new case by hand: the report and, where there is one, the person who made it. */
export const CaseOpeningSchema = z.strictObject({
  report: ReportSchema.omit({ person: true }),
  reporter: PersonSchema.optional(),
  /** The opener's own answer to the conflict check, given in the same act. */
  conflict: ConflictSchema.shape.answer.optional(),
  aboutDirector: AboutDirectorSchema.optional(),
});
export type CaseOpening = z.infer<typeof CaseOpeningSchema>;

export const OpenedCaseSchema = z.strictObject({
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
});

/** One change to one record, as History shows it. */
export const HistoryItemSchema = z.strictObject({
  hash: z.string(),
  at: InstantSchema,
  by: IdSchema,
  byName: z.string(),
  kind: z.string(),
  record: IdSchema,
  version: z.int(),
  act: IdSchema,
  reason: z.string().optional(),
  /** Whom it was about: the user a key was given to, the person whose identity was shown. */
  whom: z.string().optional(),
  authorised: z.boolean(),
  early: z.boolean(),
  /** Who wrote it first, and when, where it was brought in from another case. */
  first: z.strictObject({ at: InstantSchema, by: IdSchema, byName: z.string() }).optional(),
  /** Content before and after, with identities and evidence keys left out. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type HistoryItem = z.infer<typeof HistoryItemSchema>;

export const SearchHitSchema = z.strictObject({
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
  record: IdSchema,
  kind: z.string(),
  /** Words around the match; `matches` are [start, length] in characters of it. */
  excerpt: z.string(),
  matches: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchHit = z.infer<typeof SearchHitSchema>;

export const caseOperations = {
  'cases.list': operation({
    input: z.strictObject({}),
    output: z.array(ListedCaseSchema),
    needs: 'case.read',
  }),
  'cases.open': operation({
    input: CaseOpeningSchema,
    output: OpenedCaseSchema,
    needs: 'case.open',
    writes: true,
  }),
  'cases.get': operation({ input: z.strictObject(ofCase), output: CaseViewSchema, needs: 'case.read' }),
  'cases.history': operation({
    input: z.strictObject({
      ...ofCase,
      record: IdSchema.optional(),
      /** Only what tells who could read the case, saw an identity or took something out. */
      access: z.literal(true).optional(),
    }),
    output: z.array(HistoryItemSchema),
    needs: 'case.read',
  }),
  'cases.missing': operation({
    input: z.strictObject({ ...ofCase, phase: PhaseSchema.optional() }),
    output: z.strictObject({ phase: PhaseSchema, missing: z.array(MissingSchema) }),
    needs: 'case.read',
  }),
  'cases.advance': operation({
    input: z.strictObject({ ...ofCase, phase: PhaseSchema, reason: prose().optional() }),
    output: z.strictObject({ case: IdSchema, phase: PhaseSchema }),
    needs: 'case.advance',
    writes: true,
  }),
  /** Takes a case back to an earlier phase, or reopens a closed one. */
  'cases.return': operation({
    input: z.strictObject({ ...ofCase, phase: PhaseSchema, reason: prose() }),
    output: z.strictObject({ case: IdSchema, phase: PhaseSchema }),
    needs: 'case.advance',
    writes: true,
  }),
  /** Answers the conflict check for oneself; asked before anything but the names of the case is shown. */
  'cases.conflict': operation({
    input: z.strictObject({ ...ofCase, ...ConflictSchema.shape }),
    output: z.strictObject({ case: IdSchema, ...ConflictSchema.shape }),
    needs: 'case.read',
    writes: true,
  }),
  'cases.grant': operation({
    input: z.strictObject({ ...ofCase, user: z.string().min(1).max(120) }),
    output: z.strictObject({ case: IdSchema, user: IdSchema }),
    needs: 'case.grant',
    writes: true,
  }),
  /** Takes the key of a case from somebody; what they once read cannot be taken back. */
  'cases.take': operation({
    input: z.strictObject({ ...ofCase, user: z.string().min(1).max(120), reason: prose() }),
    output: z.strictObject({ case: IdSchema, user: IdSchema }),
    needs: 'case.grant',
    writes: true,
  }),
  /** Gives up one's own key of a case. Nobody is asked why. */
  'cases.recuse': operation({
    input: z.strictObject(ofCase),
    output: z.strictObject({}),
    needs: 'case.read',
    writes: true,
  }),
  search: operation({
    input: z.strictObject({ words: z.string().trim().min(1).max(500) }),
    output: z.array(SearchHitSchema),
    needs: 'case.read',
  }),
  due: operation({
    input: z.strictObject({ until: DaySchema.optional() }),
    output: z.array(DueItemSchema),
    needs: 'case.read',
  }),
};
