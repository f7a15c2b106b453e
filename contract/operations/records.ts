import { z } from 'zod';
import { CaseReferenceSchema, IdSchema } from '../identifiers';
import { operation } from '../operation';
import { prose } from '../records/fields';
import { RecordKindSchema } from '../records/kinds';
import { IdentitySchema } from '../records/person';

const WrittenSchema = z.strictObject({ case: IdSchema, record: IdSchema, version: z.int().min(1) });

export const recordOperations = {
  /** Writes a new record, or a new version of one (`amend`). `data` is checked against the kind's own schema. */
  'records.write': operation({
    input: z.strictObject({
      case: CaseReferenceSchema,
      kind: RecordKindSchema,
      data: z.unknown(),
      amend: z
        .strictObject({ record: IdSchema, reason: prose(), version: z.int().min(1).optional() })
        .optional(),
      /** Needed where the record's phase is over. */
      lateReason: prose().optional(),
    }),
    output: WrittenSchema,
    needs: 'case.write',
    writes: true,
  }),
  'records.error': operation({
    input: z.strictObject({ case: CaseReferenceSchema, record: IdSchema, reason: prose() }),
    output: WrittenSchema,
    needs: 'case.write',
    writes: true,
  }),
  /** Signs the version of a record one has read: a decision as who takes it, a letter as its second reader. */
  'records.signOff': operation({
    input: z.strictObject({ case: CaseReferenceSchema, record: IdSchema, version: z.int().min(1) }),
    output: WrittenSchema,
    needs: 'case.write',
    writes: true,
  }),
  /** Shows who a person is; the showing is an entry of the ledger, with the reason. */
  'people.reveal': operation({
    input: z.strictObject({ case: CaseReferenceSchema, person: IdSchema, reason: prose() }),
    output: z.strictObject({
      codeName: z.string(),
      identity: IdentitySchema,
      /** How this person may be reached, as their reports say. */
      contacts: z.array(z.string()),
    }),
    needs: 'case.read',
    writes: true,
  }),
};
