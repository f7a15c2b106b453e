import { z } from 'zod';

/**
 * Every way an operation can fail, with the exit code the command line gives it
 * (1 unexpected, 2 usage or not found, 3 refused by a rule, 4 integrity, 5 passphrase, 6 in use or unwritable).
 * The sentences a person reads (what happened, what is safe, what to do next) are in the catalogue, one per code.
 */
export const failureExits = {
  unexpected: 1,
  cancelled: 1,
  badInput: 2,
  unknownOperation: 2,
  noSuchFile: 2,
  noSuchFolder: 2,
  noSuchVault: 2,
  noSuchCase: 2,
  noSuchRecord: 2,
  noSuchUser: 2,
  noSuchExport: 2,
  noSuchUpload: 2,
  noSuchDraft: 2,
  fileExists: 2,
  folderNotEmpty: 2,
  nameTaken: 2,
  passphraseTooWeak: 2,
  vaultNewer: 2,
  notAMail: 2,
  mailBroken: 2,
  mailTooLarge: 2,
  mailTooNested: 2,
  mailTooManyParts: 2,
  fileTooLarge: 2,
  textTooLong: 2,
  notABackup: 2,
  notAList: 2,
  notATable: 2,
  tableTooLarge: 2,
  notAForm: 2,
  notOurDocument: 2,
  formFlattened: 2,
  shareUnreadable: 2,
  noSuchCode: 2,
  locked: 3,
  notPermitted: 3,
  gateMissing: 3,
  wrongPhase: 3,
  reasonNeeded: 3,
  onHold: 3,
  retentionRuns: 3,
  notInError: 3,
  alreadyGranted: 3,
  lastKey: 3,
  lastDirector: 3,
  accountEnded: 3,
  directorFirst: 3,
  noHandover: 3,
  notJoined: 3,
  practiceOnly: 3,
  alternateOpen: 3,
  aboutDirector: 3,
  directorNamed: 3,
  noReserved: 3,
  notAdmitted: 3,
  reservedForeign: 4,
  followsMainVault: 3,
  readOnly: 3,
  enteredInError: 3,
  conflictUnanswered: 3,
  conflictDeclared: 3,
  noteLocked: 3,
  signedOff: 3,
  alreadyDecided: 3,
  otherPersonNeeded: 3,
  secondReaderNeeded: 3,
  alreadySent: 3,
  letterDropped: 3,
  promiseBroken: 3,
  wordsToCheck: 3,
  alreadyMerged: 3,
  goesOnElsewhere: 3,
  sameCase: 3,
  codeKnown: 3,
  staleVersion: 3,
  exportLeaks: 3,
  exportChanged: 4,
  vaultDamaged: 4,
  olderCopy: 4,
  evidenceDamaged: 4,
  backupDamaged: 4,
  primitivesBroken: 4,
  wrongPassphrase: 5,
  sharesDiffer: 5,
  sharesReplaced: 5,
  sharesNotChecked: 5,
  tooManyTries: 5,
  vaultInUse: 6,
  notWritable: 6,
  diskFull: 6,
  tooLargeForDisk: 6,
} as const satisfies Record<string, 1 | 2 | 3 | 4 | 5 | 6>;

/** The code of one failure. */
export type FailureCode = keyof typeof failureExits;

export const FailureCodeSchema = z.enum(Object.keys(failureExits) as [FailureCode, ...FailureCode[]]);

/**
 * One thing a gate still asks for. `code` is stable, `message` a plain sentence, `where` tells which form mends it:
 * a record kind and, when one exists already, the record.
 */
export const MissingSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  where: z.strictObject({
    kind: z.string(),
    record: z.string().optional(),
    person: z.string().optional(),
    field: z.string().optional(),
    /** `record` itself is amended; otherwise, of a decision or an action, it is what the new one is about. */
    amend: z.literal(true).optional(),
  }),
});
export type Missing = z.infer<typeof MissingSchema>;

/**
 * What may be said beside the code: never a path, a key, a statement of SQL or a word of a case.
 * `values` fill the catalogue sentence (numbers, names of files, kinds); `fields` name wrong inputs by their path.
 */
export const FailureDetailsSchema = z.strictObject({
  missing: z.array(MissingSchema).optional(),
  fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FailureDetails = z.infer<typeof FailureDetailsSchema>;

/** A failure as it crosses from the vault to the screen or the command line. */
export const FailureSchema = FailureDetailsSchema.extend({ code: FailureCodeSchema });
export type FailureMessage = z.infer<typeof FailureSchema>;

/** Thrown inside the vault and the shell; the dispatcher turns it into a {@link FailureMessage}. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: FailureDetails;

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }

  /** @returns the plain value that may cross a process boundary. */
  toMessage(): FailureMessage {
    return { code: this.code, ...this.details };
  }
}

/** What every operation answers: a value, or a failure; never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: FailureMessage };
