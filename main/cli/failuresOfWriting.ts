/** What the rules of single records and letters forbid. */
export const failuresOfWriting = {
  enteredInError: {
    what: 'This record was marked as entered in error.',
    safe: 'It is kept in the history.',
    next: 'Write a new record instead.',
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
  staleVersion: {
    what: 'Somebody amended this record in the meantime.',
    safe: 'Their version is kept.',
    next: 'Read the newer version first.',
  },
} as const;
