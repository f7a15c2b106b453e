/** What the rules of single records and letters forbid. */
export const failuresOfWriting = {
  enteredInError: {
    what: 'This entry was marked as entered in error.',
    safe: 'It is kept in History.',
    next: 'Write a new entry instead.',
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
  staleVersion: {
    what: 'Somebody amended this entry while you were writing.',
    safe: 'Your text is kept as a draft; their version is kept too.',
    next: 'Read the newer version, then add what is still missing.',
  },
};
