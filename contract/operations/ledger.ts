import { z } from 'zod';
import { IdSchema, PathTokenSchema, Sha256Schema } from '../identifiers';
import { limits } from '../limits';
import { InstantSchema } from '../moments';
import { operation } from '../operation';
import { ChunkSchema, UploadSchema } from './uploads';

/** One link of the chain. What is inside shows only for streams the session has a key for. */
export const LedgerLineSchema = z.strictObject({
  seq: z.int().min(1),
  at: InstantSchema,
  hash: Sha256Schema,
  author: IdSchema,
  authorName: z.string(),
  kind: z.string().optional(),
  codeName: z.string().optional(),
  version: z.int().optional(),
  authorised: z.boolean().optional(),
  early: z.boolean(),
});
export type LedgerLine = z.infer<typeof LedgerLineSchema>;

export const ProblemSchema = z.strictObject({
  where: z.enum(['vault-file', 'ledger', 'log', 'entry', 'evidence', 'desk']),
  file: z.string(),
  page: z.int().optional(),
  entry: z.int().optional(),
  message: z.string(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** What a document that left the vault says, held against the ledger. */
export const AgainstDocumentSchema = z.strictObject({
  /** The printed fingerprint is this vault's. */
  sameVault: z.boolean(),
  heads: z.array(
    z.strictObject({ of: z.enum(['ledger', 'case']), hash: Sha256Schema, inChain: z.boolean() }),
  ),
  /** `hidden`: of a case one has no key to, so nothing can be said. */
  exhibits: z.array(
    z.strictObject({ sha256: Sha256Schema, state: z.enum(['matches', 'missing', 'hidden']) }),
  ),
});
export type AgainstDocument = z.infer<typeof AgainstDocumentSchema>;

export const VerifyReportSchema = z.strictObject({
  ok: z.boolean(),
  head: Sha256Schema.optional(),
  fingerprint: z.string().optional(),
  /** What was checked; only for who has every case, since the numbers grow with each. */
  counts: z
    .strictObject({ entries: z.int().min(0), pages: z.int().min(0), files: z.int().min(0) })
    .optional(),
  /** Empty beside `ok: false` for who is told the verdict alone. */
  problems: z.array(ProblemSchema),
  warnings: z.array(z.string()),
  against: AgainstDocumentSchema.optional(),
  /** When everything was verified last; what was so then and is unchanged was built on. Absent: everything was now. */
  since: InstantSchema.optional(),
});
export type VerifyReport = z.infer<typeof VerifyReportSchema>;

export const ledgerOperations = {
  'ledger.list': operation({
    input: z.strictObject({ since: z.int().min(0).optional() }),
    output: z.array(LedgerLineSchema),
    needs: 'ledger.read',
  }),
  'ledger.verify': operation({
    input: z.strictObject({
      job: IdSchema.optional(),
      /** A document of this office whose printed heads and exhibits are held against the ledger. */
      against: PathTokenSchema.optional(),
      /** The same, for a document that was sent in pieces (`ledger.document.*`); it is forgotten afterwards. */
      document: IdSchema.optional(),
      /** Builds on the last full verification of this user on this computer, where there is one. */
      sinceCheckpoint: z.boolean().optional(),
    }),
    output: VerifyReportSchema,
    needs: 'vault.verify',
  }),
  /** Takes a document that is compared with the ledger: in memory alone, and never into a case. */
  'ledger.document.begin': operation({
    input: z.strictObject({ bytes: z.int().min(1).max(limits.documentBytes) }),
    output: UploadSchema,
    needs: 'vault.verify',
  }),
  'ledger.document.append': operation({
    input: UploadSchema.extend({ chunk: ChunkSchema }),
    output: z.strictObject({ received: z.int() }),
    needs: 'vault.verify',
  }),
  'ledger.document.cancel': operation({
    input: UploadSchema,
    output: z.strictObject({}),
    needs: 'vault.verify',
  }),
  /** When this user last verified everything on this computer. */
  'ledger.checkpoint': operation({
    input: z.strictObject({}),
    output: z.strictObject({ at: InstantSchema.optional() }),
    needs: 'vault.verify',
  }),
  /** Every backup the ledger knows of, the newest first. */
  'vault.backups': operation({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        at: InstantSchema,
        bytes: z.int(),
        sha256: Sha256Schema,
        /** Its file, where Casekeep chose the name. */
        name: z.string().optional(),
        /** It was removed because its time was over. */
        removedAt: InstantSchema.optional(),
      }),
    ),
    needs: 'vault.backup',
  }),
  'vault.backup': operation({
    input: z.strictObject({ destination: PathTokenSchema, job: IdSchema.optional() }),
    output: z.strictObject({ bytes: z.int(), sha256: Sha256Schema }),
    needs: 'vault.backup',
    writes: true,
  }),
  /** A backup beside the earlier ones in a folder; those whose time is over are removed once the new one was read back. */
  'vault.backupTo': operation({
    input: z.strictObject({
      folder: PathTokenSchema,
      /** Instead of what the office says, this once. */
      keepDays: z.int().min(1).max(3650).optional(),
      job: IdSchema.optional(),
    }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.int(),
      sha256: Sha256Schema,
      removed: z.array(z.string()),
    }),
    needs: 'vault.backup',
    writes: true,
  }),
};
