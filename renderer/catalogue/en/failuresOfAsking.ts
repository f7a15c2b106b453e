/** What was asked for is not there, or cannot be read. */
export const failuresOfAsking = {
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
  noSuchCode: {
    what: 'There is no such version of a code of conduct.',
    safe: 'Nothing was changed.',
    next: 'Choose one from the list.',
  },
};
