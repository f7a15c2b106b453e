import { z } from 'zod';
import { CaseReferenceSchema, IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { RefusedRowSchema, TableFieldSchema, TableMapSchema } from '../oldCases';
import { AboutDirectorSchema } from './cases';
import { FormChannelSchema } from './forms';
import { operation } from '../operation';
import { ChunkSchema, UploadSchema } from './uploads';
import { prose } from '../records/fields';

export const KeptFileSchema = z.strictObject({
  record: IdSchema,
  name: z.string(),
  bytes: z.int().min(0),
  sha256: Sha256Schema,
});

/** What became of one file: a new case, a report more in a case, or evidence; or a mail that was here before. */
export const IntakeResultSchema = z.strictObject({
  file: z.string(),
  outcome: z.enum(['case-opened', 'report-added', 'evidence-added', 'seen-before']),
  case: IdSchema,
  number: z.string(),
  codeName: z.string(),
  evidence: z.array(KeptFileSchema),
  notices: z.array(z.string()),
});
export type IntakeResult = z.infer<typeof IntakeResultSchema>;

/** What stands in a table, and how it may be meant. */
export const TablePreviewSchema = z.strictObject({
  headings: z.array(z.string()),
  /** The first rows. */
  rows: z.array(z.array(z.string())),
  count: z.int().min(0),
  separator: z.enum([',', ';', '\t']),
  /** Whether its letters had to be guessed, since they are not UTF-8. */
  lettersGuessed: z.boolean(),
  map: TableMapSchema,
  /** Different cells of the columns that were taken for fields with certain answers. */
  choices: z.partialRecord(TableFieldSchema, z.array(z.string())),
});
export type TablePreview = z.infer<typeof TablePreviewSchema>;

/** What became of a table, or would. */
export const TableReportSchema = z.strictObject({
  dryRun: z.boolean(),
  rows: z.int().min(0),
  opened: z.int().min(0),
  refused: z.array(RefusedRowSchema),
  /** The cases, in the order of their rows; empty in a dry run. */
  cases: z.array(z.strictObject({ row: z.int(), case: IdSchema, number: z.string(), codeName: z.string() })),
  /** Stopped by the person before the last row; what was opened before stays. */
  stopped: z.boolean(),
});
export type TableReport = z.infer<typeof TableReportSchema>;

/** Files cross from the window in chunks; the vault never sees a path that a page named. */
export const intakeOperations = {
  'intake.begin': operation({
    input: z.strictObject({
      name: z.string().min(1).max(1024),
      bytes: z.int().min(0).max(limits.evidenceBytes),
      mediaType: z.string().max(255).optional(),
      /**
       * `mail` is a report that came as a file: an e-mail, an Outlook message or a filled-in form, told by its content;
       * it opens a case or adds to `case`. `evidence` is kept in `case`. `table` is read by `intake.table.*`.
       */
      purpose: z.enum(['mail', 'evidence', 'table']),
      case: CaseReferenceSchema.optional(),
      /** How a filled-in form came back; by e-mail where nothing is said. */
      channel: FormChannelSchema.optional(),
      /** Of a report that opens a case; asked where it names a director (`directorNamed`). */
      aboutDirector: AboutDirectorSchema.optional(),
      /** Needed where the phase for reports and evidence is over. */
      lateReason: prose().optional(),
    }),
    output: UploadSchema,
    needs: 'case.open',
    writes: true,
  }),
  'intake.append': operation({
    input: UploadSchema.extend({ chunk: ChunkSchema }),
    output: z.strictObject({ received: z.int() }),
    needs: 'case.open',
  }),
  'intake.finish': operation({
    input: UploadSchema,
    output: IntakeResultSchema,
    needs: 'case.open',
    writes: true,
  }),
  'intake.cancel': operation({ input: UploadSchema, output: z.strictObject({}), needs: 'case.open' }),
  /** Reads a table of old cases that was uploaded, and guesses what its columns are. Nothing is written. */
  'intake.table.preview': operation({
    input: UploadSchema,
    output: TablePreviewSchema,
    needs: 'case.open',
  }),
  /** Opens a case from each row that can be read; with `dryRun` only says what would become of each. */
  'intake.table.import': operation({
    input: z.strictObject({
      upload: IdSchema,
      map: TableMapSchema,
      dryRun: z.boolean(),
      /** Names the progress events and lets the import be stopped between two rows. */
      job: IdSchema.optional(),
    }),
    output: TableReportSchema,
    needs: 'case.open',
    writes: true,
  }),
  /** Decrypts one exhibit to a place the person chose. */
  'evidence.extract': operation({
    input: z.strictObject({ case: CaseReferenceSchema, evidence: IdSchema, destination: PathTokenSchema }),
    output: z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256Schema }),
    needs: 'case.read',
    writes: true,
  }),
};
