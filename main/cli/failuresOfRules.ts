const nothing = 'Nothing was changed.';

/** What a rule, a right or the state of a case forbids. */
export const failuresOfRules = {
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
  onHold: {
    what: 'A legal hold stands on this case: nothing of it may be erased.',
    safe: 'Nothing was changed.',
    next: 'Ask counsel; when the hold is lifted, try again.',
  },
  retentionRuns: {
    what: 'The time for which the office keeps this is not over.',
    safe: 'Nothing was changed.',
    next: 'See `casekeep retention` for the day; on other grounds erase with --ground request or misfiled.',
  },
  notInError: {
    what: 'A record is erased only after it was entered in error.',
    safe: 'Nothing was changed.',
    next: 'Mark it first with `casekeep record … --error`, with the reason.',
  },
  lastKey: {
    what: 'Nobody else could open this case any more.',
    safe: 'Nothing was changed.',
    next: 'Give the case to somebody else first.',
  },
  accountEnded: {
    what: 'This account was ended after the backup was made from which this vault was restored.',
    safe: 'Nothing was opened, and nothing was changed.',
    next: 'A director can open it, and invite the person again.',
  },
  directorFirst: {
    what: 'This vault was restored, and what was erased or ended since its backup is not taken out of it yet.',
    safe: 'Nothing was opened, and nothing was changed.',
    next: 'Let a director sign in first; that takes it out.',
  },
  lastDirector: {
    what: 'A vault always has at least one director.',
    safe: 'Nothing was changed.',
    next: 'Invite another director first, and let them join.',
  },
  noHandover: {
    what: 'This step of a hand-over is not yours, or not its turn.',
    safe: 'Nothing was changed.',
    next: 'See `casekeep handover VAULT show` for how far it is and whose turn it is.',
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
  alternateOpen: {
    what: 'Nobody stands in for the director yet, and the office has not said why it goes without.',
    safe: nothing,
    next: 'Invite somebody with `casekeep user VAULT add NAME --role alternate`, or set `noAlternate` to the reason with `casekeep profile VAULT set`.',
  },
  aboutDirector: {
    what: 'A report about the Executive Director cannot be kept among the other cases: each director can read all of them.',
    safe: 'No case was opened, and no director is told of it.',
    next: 'Staff and the alternate open it with --reserved, where no director has a key. Whoever cannot takes it outside Casekeep, on paper or in person: to the alternate, the board of the association, or its legal counsel; to the police where somebody is in danger.',
  },
  noReserved: {
    what: 'There is no place for cases about the director yet.',
    safe: nothing,
    next: 'The alternate makes it by signing in. Until then take such a report to them, to the board of the association or to its legal counsel, outside Casekeep.',
  },
  notAdmitted: {
    what: 'The place for cases about the director does not know your keys.',
    safe: nothing,
    next: 'The alternate lets in whoever joined or changed their keys when they sign in next. Ask them to, and sign in again yourself.',
  },
  reservedForeign: {
    what: 'What lies in the place for cases about the director was not made by an alternate of this vault.',
    safe: 'Nothing was written there. The other cases are not touched.',
    next: 'Write nothing there. Tell the alternate, and compare the folder with a backup of theirs.',
  },
  followsMainVault: {
    what: 'This follows the vault around the cases about the director, and is done there.',
    safe: nothing,
    next: 'Do it without --reserved.',
  },
  directorNamed: {
    what: 'This report names the director, or may mean them.',
    safe: 'No case was opened, and no director is told of it.',
    next: 'Read it. Where it is not about them, say so: `import --about-others`, or `"aboutDirector": "no"` in the data of `open`.',
  },
  readOnly: {
    what: 'This vault is open for reading only.',
    safe: nothing,
    next: 'Use a folder that can be written to.',
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
} as const;
