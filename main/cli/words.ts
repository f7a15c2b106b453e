import type { FailureCode } from '@contract/failures';

/** What is asked for on a terminal, without echo. */
export const prompts = {
  passphrase: 'Passphrase',
  newPassphrase: 'New passphrase',
  invitation: 'Invitation',
  again: 'Once more',
} as const;

const nothing = 'Nothing was changed.';

/** Every failure in three short sentences: what happened, what is safe, what to do next. */
export const failureWords = {
  unexpected: {
    what: 'Something went wrong inside Casekeep.',
    safe: 'What was saved before is kept.',
    next: 'Try once more; if it happens again, run `casekeep verify`.',
  },
  cancelled: { what: 'You stopped this.', safe: nothing, next: 'Start again whenever you like.' },
  badInput: {
    what: 'The command or its data cannot be read.',
    safe: nothing,
    next: 'See `casekeep help` for the command and `casekeep schema KIND` for its data.',
  },
  unknownOperation: { what: 'There is no such command.', safe: nothing, next: 'See `casekeep help`.' },
  noSuchFile: { what: 'There is no such file or folder.', safe: nothing, next: 'Look at the path.' },
  noSuchVault: {
    what: 'There is no vault in this folder.',
    safe: 'Nothing in it was touched.',
    next: 'Name the folder that holds the vault, or make one with `casekeep init`.',
  },
  noSuchCase: { what: 'There is no such case.', safe: nothing, next: 'See `casekeep list`.' },
  noSuchRecord: {
    what: 'There is no such record in this case.',
    safe: nothing,
    next: 'See `casekeep show --json` for the ids of records.',
  },
  noSuchUser: {
    what: 'There is nobody of that name in this vault.',
    safe: nothing,
    next: 'See `casekeep user VAULT list`.',
  },
  noSuchExport: { what: 'There is no such export.', safe: nothing, next: 'See `casekeep exports`.' },
  noSuchUpload: {
    what: 'The file did not arrive whole.',
    safe: 'Nothing half-made was kept.',
    next: 'Try again.',
  },
  noSuchDraft: { what: 'This draft is gone.', safe: 'Records are kept.', next: 'Begin a new one.' },
  fileExists: {
    what: 'A file of that name is already there.',
    safe: 'It was not overwritten.',
    next: 'Choose another name, or say --force.',
  },
  folderNotEmpty: {
    what: 'The folder is not empty.',
    safe: 'Nothing in it was touched.',
    next: 'Name an empty folder, or one that is not there yet.',
  },
  nameTaken: {
    what: 'Somebody of that name already has an account.',
    safe: nothing,
    next: 'Add something that tells the two apart.',
  },
  passphraseTooWeak: {
    what: 'This passphrase would be too easy to guess.',
    safe: nothing,
    next: 'Use several unrelated words.',
  },
  vaultNewer: {
    what: 'This vault was written by a newer Casekeep.',
    safe: 'It was not opened.',
    next: 'Install the newer version on this computer.',
  },
  notAMail: {
    what: 'This file is not an e-mail.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it as evidence with `casekeep attach`.',
  },
  mailBroken: {
    what: 'This e-mail is damaged and cannot be read.',
    safe: 'Nothing half-read was kept.',
    next: 'Save it again from the mail program, or keep it with `casekeep attach`.',
  },
  mailTooLarge: {
    what: 'This e-mail is larger than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  mailTooNested: {
    what: 'This e-mail holds messages within messages, deeper than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  mailTooManyParts: {
    what: 'This e-mail has more parts than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  fileTooLarge: {
    what: 'This file is larger than Casekeep keeps.',
    safe: 'Nothing half-made was kept.',
    next: 'Keep it on a separate medium and say so in a note.',
  },
  textTooLong: {
    what: 'This text is longer than one field holds.',
    safe: nothing,
    next: 'Keep the long text as evidence and summarise it.',
  },
  notABackup: { what: 'This file is not a Casekeep backup.', safe: nothing, next: 'Name another file.' },
  locked: { what: 'Nobody is signed in.', safe: nothing, next: 'Give the passphrase.' },
  notPermitted: {
    what: 'Your role does not include this.',
    safe: nothing,
    next: 'Ask the director if it has to be done.',
  },
  gateMissing: {
    what: 'The case cannot move on yet: something is still missing.',
    safe: nothing,
    next: 'Record what is listed, then advance again.',
  },
  wrongPhase: {
    what: 'This does not fit the phase the case is in.',
    safe: nothing,
    next: 'See `casekeep show` for the phase.',
  },
  reasonNeeded: {
    what: 'The phase of this record is over, so it needs a reason.',
    safe: nothing,
    next: 'Say why with --late-reason.',
  },
  lastKey: {
    what: 'Nobody else could open this case any more.',
    safe: 'Nothing was changed.',
    next: 'Give the case to somebody else first.',
  },
  lastDirector: {
    what: 'A vault always has at least one director.',
    safe: 'Nothing was changed.',
    next: 'Invite another director first, and let them join.',
  },
  notOurDocument: {
    what: 'This file is not a document of this program that can be compared.',
    safe: 'Nothing was changed.',
    next: 'Name the PDF as it left the vault.',
  },
  alreadyGranted: {
    what: 'This person already has the case.',
    safe: nothing,
    next: 'Nothing more is needed.',
  },
  notJoined: {
    what: 'This person has not joined yet.',
    safe: nothing,
    next: 'They join with `casekeep join VAULT --user NAME` and their invitation.',
  },
  practiceOnly: {
    what: 'This works in a practice vault only.',
    safe: 'The vault was not touched.',
    next: 'Make one with `casekeep init --practice`.',
  },
  readOnly: {
    what: 'This vault is open for reading only.',
    safe: nothing,
    next: 'Use a folder that can be written to.',
  },
  enteredInError: {
    what: 'This record was marked as entered in error.',
    safe: 'It is kept in the history.',
    next: 'Write a new record instead.',
  },
  conflictUnanswered: {
    what: 'The conflict check of this case is not answered yet.',
    safe: 'Nothing of it was shown.',
    next: 'Say first with `casekeep conflict` whether a conflict of interest exists.',
  },
  conflictDeclared: {
    what: 'A conflict of interest was declared for this case.',
    safe: 'Nothing of it was shown.',
    next: 'Somebody else takes it; the director gives it to them.',
  },
  noteLocked: {
    what: 'This note is more than a day old and is not changed any more.',
    safe: 'The note is kept as it was written.',
    next: 'Add what is missing with `casekeep note --addendum`.',
  },
  signedOff: {
    what: 'This was signed and is not changed any more.',
    safe: 'What was signed is kept.',
    next: 'Write a new decision that supersedes it, with the reason.',
  },
  alreadyDecided: {
    what: 'This allegation has a decision that stands.',
    safe: 'Nothing was changed; the decision that stands is kept.',
    next: 'Say which decision the new one supersedes, and why.',
  },
  otherPersonNeeded: {
    what: 'This has to be done by somebody else than the one who did it before.',
    safe: 'Nothing was changed.',
    next: 'Sign in as another director or the alternate; a letter needs any second reader.',
  },
  secondReaderNeeded: {
    what: 'A letter to a respondent is read by a second person before it goes out.',
    safe: 'The draft is kept.',
    next: 'See `casekeep letter approve`, or `casekeep waive` with a reason.',
  },
  alreadySent: {
    what: 'This letter was sent and is not changed any more.',
    safe: 'What was sent is kept word for word.',
    next: 'Write a new letter.',
  },
  letterDropped: {
    what: 'This letter was dropped and does not leave the office.',
    safe: 'Its words and the reason are kept.',
    next: 'Write a new letter.',
  },
  promiseBroken: {
    what: 'This would break a promise that was given.',
    safe: 'Nothing left the vault.',
    next: 'Release the promise, leave out what it protects, or give the reason with the override.',
  },
  wordsToCheck: {
    what: 'The letter holds words that should not stand in it without a reason.',
    safe: 'The draft is kept.',
    next: 'See `casekeep letter check`; change them, or say for each why it stays.',
  },
  alreadyMerged: {
    what: 'This case went on in another one already.',
    safe: 'Both cases are kept.',
    next: 'Open the case it went on in.',
  },
  goesOnElsewhere: {
    what: 'This case went on in another one and takes nothing new.',
    safe: 'What is in it is kept and can be read.',
    next: 'Go on in the case it names.',
  },
  sameCase: {
    what: 'This is one and the same case.',
    safe: 'Nothing was changed.',
    next: 'Name another case.',
  },
  codeKnown: {
    what: 'This version of the code is there already, and a version never changes.',
    safe: 'The version that is there is kept.',
    next: 'Give the change a new version.',
  },
  notATable: {
    what: 'This file is not a table that can be read.',
    safe: 'Nothing was taken from it.',
    next: 'Save it as CSV in UTF-8, one case a row, with headings in the first row.',
  },
  tableTooLarge: {
    what: 'This table has more rows than can be read at once.',
    safe: 'Nothing was taken from it.',
    next: 'Split it into smaller files.',
  },
  notAForm: {
    what: 'This PDF is not a report form of this office.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach`, or take the report with `casekeep open`.',
  },
  formFlattened: {
    what: 'The fields of this form were turned into plain print, so they cannot be read back.',
    safe: 'Nothing was taken from it.',
    next: 'Ask for the form as it was filled in, or take the report with `casekeep open` and attach the file.',
  },
  noSuchCode: {
    what: 'There is no such version of a code of conduct.',
    safe: 'Nothing was changed.',
    next: 'See `casekeep codes list`.',
  },
  staleVersion: {
    what: 'Somebody amended this record in the meantime.',
    safe: 'Their version is kept.',
    next: 'Read the newer version first.',
  },
  exportLeaks: {
    what: 'The finished document still held a protected name, address or number.',
    safe: 'It was destroyed and did not leave the vault.',
    next: 'Look which texts name the person and try again.',
  },
  exportChanged: {
    what: 'The document made again is not the one that was recorded.',
    safe: 'The record of the first one is kept.',
    next: 'Run `casekeep verify`, and keep both files.',
  },
  vaultDamaged: {
    what: 'The vault was changed or damaged outside Casekeep.',
    safe: 'Nothing in it was changed now.',
    next: 'Copy the folder, run `casekeep verify`, then restore the last backup.',
  },
  olderCopy: {
    what: 'This is an older copy of the vault than the one last opened here.',
    safe: 'Nothing in it was changed.',
    next: 'Look for the newer folder first; a restored backup opens with --accept-older.',
  },
  evidenceDamaged: {
    what: 'A piece of evidence is not what was stored.',
    safe: 'Everything else is untouched.',
    next: 'Restore the file from the last backup.',
  },
  backupDamaged: {
    what: 'This backup is damaged.',
    safe: 'Nothing was restored and nothing was changed.',
    next: 'Use an earlier backup.',
  },
  primitivesBroken: {
    what: 'The cryptography on this computer does not give the right answers.',
    safe: 'The vault was not opened.',
    next: 'Install Casekeep again, or use another computer.',
  },
  wrongPassphrase: {
    what: 'That passphrase does not open this account.',
    safe: nothing,
    next: 'Look at --user and at Caps Lock, then try again.',
  },
  tooManyTries: {
    what: 'Too many wrong passphrases in a row.',
    safe: 'Nothing was changed.',
    next: 'Wait a little, at most a minute, then try again.',
  },
  vaultInUse: {
    what: 'This vault is open in another program.',
    safe: nothing,
    next: 'Close it there first.',
  },
  notWritable: {
    what: 'The folder cannot be written to.',
    safe: nothing,
    next: 'Use another folder, or ask for the right to write there.',
  },
  diskFull: {
    what: 'There is not enough free space on the disk.',
    safe: 'Nothing half-made was kept.',
    next: 'Free some space, then try again.',
  },
} as const satisfies Record<FailureCode, { what: string; safe: string; next: string }>;

const steps: Readonly<Record<string, string>> = {
  fonts: 'Reading the fonts',
  text: 'Checking the text',
  layout: 'Laying out the pages',
  marking: 'Marking the document as accessible',
  checking: 'Looking for leaks',
};

/** What a step of long work is called; a step nobody named goes by its own word. */
export function progressWords(step: string): string {
  return steps[step] ?? step;
}
