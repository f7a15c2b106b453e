import { z } from 'zod';
import { audiences, documentNames } from '../documents';
import { MissingSchema } from '../failures';
import { IdSchema, Sha256Schema } from '../identifiers';
import { DaySchema, InstantSchema } from '../moments';
import { PhaseSchema } from '../phases';
import { EvidenceDescriptionSchema, EvidenceFileSchema } from '../records/evidence';
import { ConductCodeSchema } from '../conductCode';
import { duties } from '../records/delay';
import { LinkSchema } from '../records/byVault';
import { recordKinds, type RecordKind, RecordKindSchema, type RecordData } from '../records/kinds';
import { PersonSchema } from '../records/person';
import { RetentionSchema } from './retention';
import { TimelineItemSchema } from './timelineItem';

/** What is shown of a person: which parts of the identity are known, never the identity. */
export const ShownPersonSchema = z.strictObject({
  ...PersonSchema.shape,
  identity: z.never().optional(),
  codeName: z.string(),
  identified: z.array(z.string()),
});

/** What is shown of evidence: the file, never its key. */
export const ShownEvidenceSchema = EvidenceDescriptionSchema.extend({
  exhibit: z.int().min(1),
  file: EvidenceFileSchema.omit({ sealed: true }),
});

/** Data of a record as it leaves the vault, by kind. */
export type ShownData<Kind extends RecordKind> = Kind extends 'person'
  ? z.infer<typeof ShownPersonSchema>
  : Kind extends 'evidence'
    ? z.infer<typeof ShownEvidenceSchema>
    : RecordData<Kind>;

/** Who wrote what when, without the content. */
const history = {
  version: z.int().min(1),
  state: z.enum(['current', 'entered-in-error']),
  createdAt: InstantSchema,
  createdBy: IdSchema,
  changedAt: InstantSchema,
  changedBy: IdSchema,
  reason: z.string().optional(),
  lateReason: z.string().optional(),
  /** It was brought in from another case; when and by whom it was recorded tells of there. */
  broughtIn: z.strictObject({ at: InstantSchema, by: IdSchema }).optional(),
};

function shownSchema(kind: RecordKind): z.ZodType {
  if (kind === 'person') return ShownPersonSchema;
  if (kind === 'evidence') return ShownEvidenceSchema;
  return recordKinds[kind].stored;
}

const recordOf = (kind: RecordKind) =>
  z.strictObject({ id: IdSchema, kind: z.literal(kind), data: shownSchema(kind), ...history });

const [firstKind, ...otherKinds] = RecordKindSchema.options;

/** One record as it leaves the vault. */
export const RecordViewSchema = z.discriminatedUnion('kind', [
  recordOf(firstKind ?? 'report'),
  ...otherKinds.map(recordOf),
]) as unknown as z.ZodType<RecordView>;

/** One record of any kind as it leaves the vault. */
export type RecordView<Kind extends RecordKind = RecordKind> = Kind extends RecordKind
  ? {
      id: string;
      kind: Kind;
      data: ShownData<Kind>;
      version: number;
      state: 'current' | 'entered-in-error';
      createdAt: string;
      createdBy: string;
      changedAt: string;
      changedBy: string;
      reason?: string | undefined;
      lateReason?: string | undefined;
      broughtIn?: { at: string; by: string } | undefined;
    }
  : never;

/** What can be due: the duties of a case, and the conflict check of somebody who has its key and has not answered. */
export const dueNames = [...duties, 'conflict-check'] as const;
export type DueName = (typeof dueNames)[number];

/** A duty with a day. */
export const DueItemSchema = z.strictObject({
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
  duty: z.enum(dueNames),
  due: DaySchema,
  overdue: z.boolean(),
  record: IdSchema.optional(),
  person: IdSchema.optional(),
  personCodeName: z.string().optional(),
  title: z.string().optional(),
  /** A reason for being late stands in the case. */
  explained: z.literal(true).optional(),
  /** The day it first had, before a delay set another. */
  movedFrom: DaySchema.optional(),
});
export type DueItem = z.infer<typeof DueItemSchema>;

export const PhaseStepSchema = z.strictObject({
  phase: PhaseSchema,
  at: InstantSchema,
  by: IdSchema,
  reason: z.string().optional(),
});

export const RiskLevelSchema = z.enum(['high', 'raised', 'low', 'not-assessed']);
export type RiskLevel = z.infer<typeof RiskLevelSchema>;

/** A follow-up owed to one person who reports being harassed. */
export const FollowUpDutySchema = z.strictObject({
  person: IdSchema,
  codeName: z.string(),
  state: z.enum(['owed', 'planned', 'made', 'unreachable', 'waived']),
  record: IdSchema.optional(),
  due: DaySchema.optional(),
});
export type FollowUpDuty = z.infer<typeof FollowUpDutySchema>;

/** A recorded export, as lists show it. */
export const ExportViewSchema = z.strictObject({
  id: IdSchema,
  document: z.enum(documentNames),
  audience: z.enum(audiences),
  /** The hand-off or the letter it was made from. */
  record: IdSchema.optional(),
  recipient: z.string().optional(),
  purpose: z.string().optional(),
  at: InstantSchema,
  by: IdSchema,
  pages: z.int(),
  bytes: z.int(),
  sha256: Sha256Schema,
  bates: z.strictObject({ first: z.string(), last: z.string() }),
  withheld: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});
export type ExportView = z.infer<typeof ExportViewSchema>;

/** A whole case as it leaves the vault. */
export const CaseViewSchema = z.strictObject({
  id: IdSchema,
  number: z.string(),
  codeName: z.string(),
  phase: PhaseSchema,
  practice: z.boolean(),
  /** Edition of the rules the case is held to; absent for cases opened before there was a second one. */
  rules: z.literal(2).optional(),
  risk: RiskLevelSchema,
  opened: InstantSchema,
  openedBy: IdSchema,
  changed: InstantSchema,
  phases: z.array(PhaseStepSchema),
  records: z.array(RecordViewSchema),
  grants: z.array(z.strictObject({ user: IdSchema, at: InstantSchema, by: IdSchema })),
  followUps: z.array(FollowUpDutySchema),
  next: z.strictObject({ phase: PhaseSchema, missing: z.array(MissingSchema) }).optional(),
  due: z.array(DueItemSchema),
  timeline: z.array(TimelineItemSchema),
  exports: z.array(ExportViewSchema),
  /** Answers to the conflict check, the newest of each user; absent where none was given. */
  conflicts: z
    .array(z.strictObject({ user: IdSchema, at: InstantSchema, answer: z.enum(['none', 'exists']) }))
    .optional(),
  /** Ties to cases the reader has as well; what the other one is called and holds now. */
  links: z
    .array(
      LinkSchema.extend({
        at: InstantSchema,
        by: IdSchema,
        number: z.string(),
        codeName: z.string(),
        phase: PhaseSchema,
        people: z.int().min(0),
        evidence: z.int().min(0),
      }),
    )
    .optional(),
  /** The case went on in another one; in which, is told to a reader who has that too. */
  merged: z
    .strictObject({
      into: z.strictObject({ case: IdSchema, number: z.string(), codeName: z.string() }).optional(),
    })
    .optional(),
  signOffs: z
    .array(z.strictObject({ record: IdSchema, version: z.int(), at: InstantSchema, by: IdSchema }))
    .optional(),
  /** Versions of codes of conduct bound to the case. */
  codes: z.array(ConductCodeSchema).optional(),
  /** A legal hold stands. */
  onHold: z.literal(true).optional(),
  /** Until when a closed case is kept. */
  retention: RetentionSchema.optional(),
  /** Names of every user who wrote or was granted something here. */
  users: z.record(IdSchema, z.string()),
  /** Entries of this case that were ignored because their author had no right to write them. */
  ignored: z.int().min(0),
});
export type CaseView = z.infer<typeof CaseViewSchema>;

/** A case as lists show it. */
export const CaseCardSchema = z.strictObject({
  id: IdSchema,
  number: z.string(),
  codeName: z.string(),
  phase: PhaseSchema,
  risk: RiskLevelSchema,
  opened: InstantSchema,
  changed: InstantSchema,
  nextDue: DaySchema.optional(),
  openFollowUps: z.int().min(0),
  entries: z.int().min(1),
  onHold: z.literal(true).optional(),
  /** The case went on in another one. */
  mergedInto: IdSchema.optional(),
  /** Open tasks that nobody set a day for. */
  undatedTasks: z.array(z.strictObject({ record: IdSchema, title: z.string() })).optional(),
});
export type CaseCard = z.infer<typeof CaseCardSchema>;

/**
 * A case whose conflict check is not answered, or in which a conflict was declared: its two names, and nothing by which
 * its state, its age or its weight could be told.
 */
export const NamedCaseSchema = z.strictObject({
  id: IdSchema,
  number: z.string(),
  codeName: z.string(),
  conflict: z.enum(['unanswered', 'declared']),
});
export type NamedCase = z.infer<typeof NamedCaseSchema>;

/** A line of the list of cases. */
export const ListedCaseSchema = z.union([CaseCardSchema, NamedCaseSchema]);
export type ListedCase = CaseCard | NamedCase;

/** Whether more than its names is shown of a case. */
export function isReadable(listed: ListedCase): listed is CaseCard {
  return !('conflict' in listed);
}
