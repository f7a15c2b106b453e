import { z } from 'zod';
import { CaseReferenceSchema, IdSchema } from '../identifiers';
import { limits } from '../limits';
import { DaySchema } from '../moments';
import { operation } from '../operation';
import { PhaseSchema } from '../phases';
import { findings } from '../records/decision';
import { prose } from '../records/fields';
import { PersonSchema } from '../records/person';
import { OpenedCaseSchema } from './cases';

const ofCase = { case: CaseReferenceSchema };

/** By what two people of different cases may be the same: what the desk compares, never shown as text. */
export const traitKinds = ['name', 'sounds', 'e-mail', 'phone', 'address', 'badge', 'features'] as const;
export const TraitKindSchema = z.enum(traitKinds);
export type TraitKind = z.infer<typeof TraitKindSchema>;

/** Who has the key of only one of two cases, by name. */
export const ApartSchema = z.strictObject({ here: z.array(z.string()), there: z.array(z.string()) });

const FindingSchema = z.enum(findings);
const foundSchema = z.array(z.strictObject({ finding: FindingSchema, count: z.int().min(1) }));

/** That a respondent was met before, without saying where: how many cases, and by which kind of trait. */
export const EarlierCountSchema = z.strictObject({
  count: z.int().min(0),
  by: z.array(z.strictObject({ trait: TraitKindSchema, count: z.int().min(1) })),
});

/** One earlier case, after it was opened with a reason. */
export const EarlierCaseSchema = z.strictObject({
  ...OpenedCaseSchema.shape,
  phase: PhaseSchema,
  /** Its standing decisions, counted by finding; none while nothing is decided. */
  outcome: foundSchema,
  matched: z.array(TraitKindSchema),
});
export type EarlierCase = z.infer<typeof EarlierCaseSchema>;

/** What was decided before for the same behaviour, without a name. */
export const ComparatorSchema = z.strictObject({
  codeName: z.string(),
  day: DaySchema.optional(),
  finding: FindingSchema,
  /** What followed, in the words of the code's ladder, milder first. */
  actions: z.array(z.string()),
});
export type Comparator = z.infer<typeof ComparatorSchema>;

/** A ban in force: whom, by code name only, from when to when, by which step of the ladder. */
export const FlagSchema = z.strictObject({
  case: IdSchema,
  codeName: z.string(),
  person: IdSchema,
  personCodeName: z.string(),
  step: z.string(),
  from: DaySchema,
  to: DaySchema.optional(),
});
export type Flag = z.infer<typeof FlagSchema>;

/** The same with who it is, for the people at the door. */
export const RevealedFlagSchema = FlagSchema.extend({
  name: z.string().optional(),
  aliases: z.array(z.string()),
  description: z.string().optional(),
  features: PersonSchema.shape.features,
});
export type RevealedFlag = z.infer<typeof RevealedFlagSchema>;

/** What looks from one case at others, or ties them together. Only cases whose conflict check is clear take part. */
export const acrossOperations = {
  /** Says that two cases belong together; written into both in one act. */
  'cases.link': operation({
    input: z.strictObject({ ...ofCase, other: CaseReferenceSchema, reason: prose() }),
    output: z.strictObject({ case: IdSchema, other: IdSchema }),
    needs: 'case.advance',
    writes: true,
  }),
  /** The case goes on in another one; what is in it stays in it. */
  'cases.merge': operation({
    input: z.strictObject({ ...ofCase, into: CaseReferenceSchema, reason: prose() }),
    output: z.strictObject({ case: IdSchema, into: IdSchema, apart: ApartSchema }),
    needs: 'case.advance',
    writes: true,
  }),
  /** A new case gets the chosen records and everything they point to, with who recorded them when. */
  'cases.split': operation({
    input: z.strictObject({
      ...ofCase,
      records: z.array(IdSchema).min(1).max(limits.references),
      reason: prose(),
    }),
    output: OpenedCaseSchema.extend({
      records: z.array(IdSchema),
      /** Those of them nobody chose: chosen ones point to them. */
      added: z.array(IdSchema),
    }),
    needs: 'case.advance',
    writes: true,
  }),
  'cases.earlier': operation({
    input: z.strictObject(ofCase),
    output: EarlierCountSchema,
    needs: 'case.read',
  }),
  /** Shows which earlier cases they are; the look is an entry of the ledger. */
  'cases.openEarlier': operation({
    input: z.strictObject({ ...ofCase, reason: prose() }),
    output: z.array(EarlierCaseSchema),
    needs: 'case.write',
    writes: true,
  }),
  'cases.comparators': operation({
    input: z.strictObject({ ...ofCase, allegation: IdSchema }),
    output: z.array(ComparatorSchema),
    needs: 'case.read',
  }),
  'flags.list': operation({
    input: z.strictObject({ day: DaySchema.optional() }),
    output: z.array(FlagSchema),
    needs: 'case.read',
  }),
  /** Shows who they are, for the registration desk; each look is an entry in its case. */
  'flags.reveal': operation({
    input: z.strictObject({ day: DaySchema.optional(), reason: prose() }),
    output: z.array(RevealedFlagSchema),
    needs: 'case.write',
    writes: true,
  }),
};
