import type { FailureCode } from '@contract/failures';

/** Every failure in three short sentences: what happened, what is safe, what to do next. */
export const failures = {
  unexpected: {
    what: 'Something went wrong inside Casekeep.',
    safe: 'Nothing was changed; what was saved before is kept.',
    next: 'Try once more. If it happens again, lock and unlock.',
  },
  cancelled: {
    what: 'You stopped this.',
    safe: 'Nothing was changed.',
    next: 'Start again whenever you like.',
  },
  badInput: {
    what: 'Some answers are missing or cannot be read.',
    safe: 'What you typed is kept.',
    next: 'Look at the marked fields.',
  },
  unknownOperation: {
    what: 'This version of Casekeep does not know how to do that.',
    safe: 'Nothing was changed.',
    next: 'Close and open Casekeep again.',
  },
  noSuchFile: {
    what: 'The file is no longer where it was.',
    safe: 'Nothing was changed.',
    next: 'Choose it again.',
  },
  noSuchVault: {
    what: 'There is no vault in this folder.',
    safe: 'Nothing in the folder was touched.',
    next: 'Choose the folder that holds your vault, or make a new one.',
  },
  noSuchCase: {
    what: 'There is no such case.',
    safe: 'Nothing was changed.',
    next: 'Look for it in the list of cases.',
  },
  noSuchRecord: {
    what: 'There is no such entry in this case.',
    safe: 'Nothing was changed.',
    next: 'Open the case again; somebody may have amended it.',
  },
  noSuchUser: {
    what: 'There is nobody of that name in this vault.',
    safe: 'Nothing was changed.',
    next: 'Choose a name from the list.',
  },
  noSuchExport: {
    what: 'There is no such export in this case.',
    safe: 'Nothing was changed.',
    next: 'Look at the list of exports of the case.',
  },
  noSuchUpload: {
    what: 'The file did not arrive whole.',
    safe: 'Nothing half-made was kept.',
    next: 'Drop the file again.',
  },
  noSuchDraft: {
    what: 'This draft is gone.',
    safe: 'Entries already saved are kept.',
    next: 'Begin a new one.',
  },
  fileExists: {
    what: 'A file of that name is already there.',
    safe: 'It was not overwritten.',
    next: 'Choose another name.',
  },
  folderNotEmpty: {
    what: 'The folder is not empty.',
    safe: 'Nothing in it was touched.',
    next: 'Choose an empty folder for the new vault.',
  },
  nameTaken: {
    what: 'Somebody of that name already has an account.',
    safe: 'Nothing was changed.',
    next: 'Add something that tells the two apart.',
  },
  passphraseTooWeak: {
    what: 'This passphrase would be too easy to guess.',
    safe: 'Nothing was changed.',
    next: 'Use several unrelated words, or make it longer.',
  },
  vaultNewer: {
    what: 'This vault was written by a newer Casekeep.',
    safe: 'It was not opened and nothing in it was changed.',
    next: 'Install the newer version on this computer.',
  },
  notAMail: {
    what: 'This file is not an e-mail.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence instead.',
  },
  mailBroken: {
    what: 'This e-mail file is damaged and cannot be read.',
    safe: 'Nothing half-read was kept.',
    next: 'Save it again from your mail program, or drop it on a case to keep it as evidence.',
  },
  mailTooLarge: {
    what: 'This e-mail is larger than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  mailTooNested: {
    what: 'This e-mail holds messages within messages, deeper than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  mailTooManyParts: {
    what: 'This e-mail has more parts than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  fileTooLarge: {
    what: 'This file is larger than Casekeep keeps.',
    safe: 'Nothing half-made was kept.',
    next: 'Keep it on a separate medium and say so in a note.',
  },
  textTooLong: {
    what: 'This text is longer than one field holds.',
    safe: 'What you typed is kept here.',
    next: 'Keep the long text as a file under Evidence and summarise it here.',
  },
  notABackup: {
    what: 'This file is not a Casekeep backup.',
    safe: 'Nothing was changed.',
    next: 'Choose another file.',
  },
  locked: {
    what: 'Casekeep is locked.',
    safe: 'Everything saved is kept, drafts too.',
    next: 'Unlock with your passphrase.',
  },
  notPermitted: {
    what: 'Your role does not include this.',
    safe: 'Nothing was changed.',
    next: 'Ask the director if it has to be done.',
  },
  gateMissing: {
    what: 'The case cannot move on yet: something is still missing.',
    safe: 'Nothing was changed.',
    next: 'Follow the links under “What is missing”.',
  },
  wrongPhase: {
    what: 'This is not written in the phase the case is in.',
    safe: 'Nothing was changed.',
    next: 'Look at the phase of the case first.',
  },
  reasonNeeded: {
    what: 'This needs a reason.',
    safe: 'What you typed is kept.',
    next: 'Say why, in a sentence that may be read in court.',
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
    next: 'Choose the PDF as it left the vault.',
  },
  alreadyGranted: {
    what: 'This person already has the case.',
    safe: 'Nothing was changed.',
    next: 'Nothing more is needed.',
  },
  notJoined: {
    what: 'This person has not joined yet, so a case cannot be given to them.',
    safe: 'Nothing was changed.',
    next: 'Ask them to open Casekeep with their invitation first.',
  },
  practiceOnly: {
    what: 'This works in a practice vault only.',
    safe: 'Your vault was not touched.',
    next: 'Make a practice vault to try it.',
  },
  readOnly: {
    what: 'This vault is open for reading only.',
    safe: 'Nothing was changed.',
    next: 'Open it from a folder that can be written to.',
  },
  enteredInError: {
    what: 'This entry was marked as entered in error.',
    safe: 'It is kept in History.',
    next: 'Write a new entry instead.',
  },
  conflictUnanswered: {
    what: 'The conflict check of this case is not answered yet.',
    safe: 'Nothing of it was shown.',
    next: 'Say first whether a conflict of interest exists; nobody asks why.',
  },
  conflictDeclared: {
    what: 'A conflict of interest was declared for this case.',
    safe: 'Nothing of it was shown.',
    next: 'Somebody else takes it; the director gives it to them.',
  },
  noteLocked: {
    what: 'This note is more than a day old and is not changed any more.',
    safe: 'The note is kept as it was written.',
    next: 'Add what is missing as an addendum with its own date.',
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
    next: 'Ask another director, the alternate, or for a letter any second reader.',
  },
  secondReaderNeeded: {
    what: 'A letter to a respondent is read by a second person before it goes out.',
    safe: 'The draft is kept.',
    next: 'Ask somebody with the case to read and sign it, or waive the second reader with a reason.',
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
    next: 'Release the promise with the person, leave out what it protects, or say why it has to be broken.',
  },
  wordsToCheck: {
    what: 'The letter holds words that should not stand in it without a reason.',
    safe: 'The draft is kept.',
    next: 'Change them, or say for each why it stays.',
  },
  alreadyMerged: {
    what: 'This case went on in another one already.',
    safe: 'Both cases are kept.',
    next: 'Open the case it went on in.',
  },
  goesOnElsewhere: {
    what: 'This case went on in another one and takes nothing new.',
    safe: 'What is in it is kept and can be read.',
    next: 'Go on in {{into}}.',
  },
  sameCase: {
    what: 'This is one and the same case.',
    safe: 'Nothing was changed.',
    next: 'Choose another case.',
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
    next: 'Keep it as evidence, or take the report by hand.',
  },
  formFlattened: {
    what: 'The fields of this form were turned into plain print, so they cannot be read back.',
    safe: 'Nothing was taken from it.',
    next: 'Ask for the form as it was filled in, or take the report by hand and keep the file as evidence.',
  },
  noSuchCode: {
    what: 'There is no such version of a code of conduct.',
    safe: 'Nothing was changed.',
    next: 'Choose one from the list.',
  },
  staleVersion: {
    what: 'Somebody amended this entry while you were writing.',
    safe: 'Your text is kept as a draft; their version is kept too.',
    next: 'Read the newer version, then add what is still missing.',
  },
  exportLeaks: {
    what: 'The finished document still held a protected name, address or number.',
    safe: 'It was destroyed and did not leave the vault.',
    next: 'Check which texts name the person and try again.',
  },
  exportChanged: {
    what: 'The document made again is not the one that was recorded.',
    safe: 'The record of the first one is kept.',
    next: 'Verify the ledger, and keep both files.',
  },
  vaultDamaged: {
    what: 'The vault was changed or damaged outside Casekeep.',
    safe: 'It was not opened, and nothing in it was changed.',
    next: 'Make a copy of the folder first, then restore your last backup.',
  },
  olderCopy: {
    what: 'This is an older copy of the vault than the one last opened here.',
    safe: 'Nothing in it was changed.',
    next: 'Look for the newer folder before you go on.',
  },
  evidenceDamaged: {
    what: 'A piece of evidence is not what was stored.',
    safe: 'Every other entry is untouched.',
    next: 'Restore the file from your last backup.',
  },
  backupDamaged: {
    what: 'This backup is damaged.',
    safe: 'Nothing was restored and nothing was changed.',
    next: 'Choose an earlier backup.',
  },
  primitivesBroken: {
    what: 'The cryptography on this computer does not give the right answers.',
    safe: 'The vault was not opened.',
    next: 'Install Casekeep again, or use another computer.',
  },
  wrongPassphrase: {
    what: 'That passphrase does not open this account.',
    safe: 'Nothing was changed.',
    next: 'Look at Caps Lock and at the name above, then try again.',
  },
  tooManyTries: {
    what: 'Too many wrong passphrases in a row.',
    safe: 'Nothing was changed.',
    next: 'Wait a little, at most a minute, then try again.',
  },
  vaultInUse: {
    what: 'This vault is open in another program.',
    safe: 'Nothing was changed.',
    next: 'Close it there first.',
  },
  notWritable: {
    what: 'The folder cannot be written to.',
    safe: 'Nothing was changed.',
    next: 'Choose another folder, or ask for the right to write there.',
  },
  diskFull: {
    what: 'There is not enough free space on the disk.',
    safe: 'Nothing half-made was kept.',
    next: 'Free some space, then try again.',
  },
} satisfies Record<FailureCode, { what: string; safe: string; next: string }>;
