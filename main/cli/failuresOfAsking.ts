const nothing = 'Nothing was changed.';

/** What was asked for is not there, or cannot be read. */
export const failuresOfAsking = {
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
  noSuchCode: {
    what: 'There is no such version of a code of conduct.',
    safe: 'Nothing was changed.',
    next: 'See `casekeep codes list`.',
  },
} as const;
