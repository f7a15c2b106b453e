import { z } from 'zod';
import type { Phase } from '../phases';
import type { Role } from '../roles';
import { ActionSchema } from './action';
import { AllegationSchema } from './allegation';
import { AppealSchema } from './appeal';
import { ConsultationSchema } from './consultation';
import { ContactSchema } from './contact';
import { DecisionSchema } from './decision';
import { DelaySchema } from './delay';
import { DisclosureSchema } from './disclosure';
import { EvidenceDescriptionSchema, EvidenceSchema } from './evidence';
import { FollowUpSchema } from './followUp';
import { HandoffSchema } from './handoff';
import { HoldSchema } from './hold';
import { IncidentSchema } from './incident';
import { InterviewSchema } from './interview';
import { LetterSchema } from './letter';
import { MeasureSchema } from './measure';
import { NoteSchema } from './note';
import { PersonSchema } from './person';
import { PromiseSchema } from './promise';
import { ReportSchema } from './report';
import { TaskSchema } from './task';
import { TriageSchema } from './triage';
import { WaiverSchema } from './waiver';

/** One line of the kind table. */
export interface RecordKindEntry<
  Stored extends z.ZodType = z.ZodType,
  Written extends z.ZodType = z.ZodType,
> {
  /** What the ledger keeps. */
  readonly stored: Stored;
  /** What a person writes; differs from `stored` only where the vault adds something of its own. */
  readonly written: Written;
  /** Version of `stored`, written into every payload. */
  readonly schema: number;
  readonly roles: readonly Role[];
  /** Phases in which staff of the case may write it; other roles use `phases` alone. */
  readonly staffPhases?: readonly Phase[];
  readonly phases: readonly Phase[];
  /** Phases after those, in which it may still be written when a reason is given. */
  readonly latePhases?: readonly Phase[];
}

const everyone: readonly Role[] = ['director', 'alternate', 'staff'];
const deciders: readonly Role[] = ['director', 'alternate'];
const early: readonly Phase[] = ['intake', 'consultation', 'decision'];
const open: readonly Phase[] = ['intake', 'consultation', 'decision', 'follow-up'];
const talking: readonly Phase[] = ['consultation', 'decision', 'follow-up'];
const outcome: readonly Phase[] = ['decision', 'follow-up'];
const all: readonly Phase[] = [...open, 'closed'];

function kind<Stored extends z.ZodType>(
  stored: Stored,
  rest: Omit<RecordKindEntry, 'stored' | 'written' | 'schema'>,
): RecordKindEntry<Stored, Stored> {
  return { stored, written: stored, schema: 1, ...rest };
}

/**
 * The kind table: schema, who may write it, in which phases (product design, "Record kinds").
 * A new kind is one schema file, one line here and one form.
 */
export const recordKinds = {
  report: kind(ReportSchema, { roles: everyone, phases: early, latePhases: ['follow-up'] }),
  person: kind(PersonSchema, { roles: everyone, phases: early, latePhases: ['follow-up'] }),
  incident: kind(IncidentSchema, { roles: everyone, phases: early, latePhases: ['follow-up'] }),
  allegation: kind(AllegationSchema, { roles: everyone, phases: early, latePhases: ['follow-up'] }),
  triage: kind(TriageSchema, { roles: everyone, staffPhases: ['intake'], phases: early }),
  evidence: {
    stored: EvidenceSchema,
    written: EvidenceDescriptionSchema,
    schema: 1,
    roles: everyone,
    phases: early,
    latePhases: ['follow-up'],
  },
  consultation: kind(ConsultationSchema, {
    roles: everyone,
    phases: talking,
  }),
  note: kind(NoteSchema, { roles: everyone, phases: open }),
  task: kind(TaskSchema, { roles: everyone, phases: open }),
  waiver: kind(WaiverSchema, { roles: deciders, phases: all }),
  decision: kind(DecisionSchema, { roles: deciders, phases: outcome }),
  'follow-up': kind(FollowUpSchema, { roles: deciders, phases: outcome }),
  promise: kind(PromiseSchema, { roles: everyone, phases: early, latePhases: ['follow-up'] }),
  measure: kind(MeasureSchema, {
    roles: everyone,
    staffPhases: ['intake'],
    phases: early,
    latePhases: ['follow-up'],
  }),
  interview: kind(InterviewSchema, { roles: everyone, phases: talking }),
  disclosure: kind(DisclosureSchema, { roles: everyone, phases: talking }),
  action: kind(ActionSchema, { roles: deciders, phases: outcome }),
  appeal: kind(AppealSchema, { roles: deciders, phases: outcome }),
  contact: kind(ContactSchema, { roles: everyone, phases: all }),
  letter: kind(LetterSchema, { roles: everyone, phases: open }),
  delay: kind(DelaySchema, { roles: everyone, phases: all }),
  handoff: kind(HandoffSchema, { roles: deciders, phases: all }),
  hold: kind(HoldSchema, { roles: deciders, phases: all }),
} as const satisfies Record<string, RecordKindEntry>;

export type RecordKind = keyof typeof recordKinds;

export const recordKindNames = Object.keys(recordKinds) as [RecordKind, ...RecordKind[]];
export const RecordKindSchema = z.enum(recordKindNames);

/** The data of a record of one kind, as the ledger keeps it. */
export type RecordData<Kind extends RecordKind> = z.infer<(typeof recordKinds)[Kind]['stored']>;

/** The data of a record of one kind, as a person writes it. */
export type WrittenData<Kind extends RecordKind> = z.infer<(typeof recordKinds)[Kind]['written']>;
