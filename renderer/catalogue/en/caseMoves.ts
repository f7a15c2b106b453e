/** The conflict check, going back and reopening, the legal hold, the signature under a decision. */
export const caseMoves = {
  conflict: {
    title: 'Conflict check',
    lead: 'Before you see more than the names of this case.',
    question: 'Does a conflict of interest exist for you in this case?',
    explained:
      'A conflict exists where you are involved yourself, where somebody you are close to may be, or where anything else might sway you. Say only that one exists. Nobody may ask you why, and there is nowhere to write it.',
    nextNone: 'No conflict: the case opens, and your answer stands in its history.',
    nextExists:
      'A conflict exists: you see no more than the two names, the office sees that you declared one, and somebody else deals with the case. This stays so.',
    none: 'No conflict exists',
    exists: 'A conflict exists',
    sure: 'Declare a conflict of interest',
    sureExplained:
      'From now on you see no more of this case than its two names. Your answer is not taken back; somebody else deals with the case.',
    declare: 'Declare the conflict',
    declareLater: 'Declare a conflict of interest',
    ownNeeded: 'You opened this case. Say whether a conflict of interest exists for you.',
    answered: 'Your answer is recorded.',
    declaredTitle: 'Closed to you',
    declared:
      'You declared a conflict of interest in this case, so no more than its names is shown to you. Nobody may ask you why.',
    declaredNext: 'Those who have the case know that you declared a conflict, and deal with it without you.',
    handOn:
      'If nobody else has the case, give it to somebody who can decide in your place. That is the one thing you can still do here.',
    state: {
      none: 'no conflict, {{day}}',
      exists: 'declared a conflict, {{day}}',
      unanswered: 'conflict check not answered',
    },
  },
  goBack: {
    back: 'Take the case back',
    reopen: 'Reopen the case',
    to: 'Back to',
    wentBack: 'Taken back to {{phase}} on {{day}}: {{reason}}',
    reopened: 'Reopened in {{phase}} on {{day}}: {{reason}}',
    reason: 'Why',
    backExplained:
      'Nothing that was recorded changes. The case moves on again when its gates allow it; the reason stands in its history.',
    reopenExplained:
      'The case is open again and entries can be added. The reason stands in its history. Close it anew when everything is done.',
  },
  hold: {
    title: 'Legal hold',
    on: 'On legal hold',
    since: 'placed {{when}}',
    place: 'Place a legal hold',
    lift: 'Lift the hold',
    liftTitle: 'Lift the legal hold',
    liftExplained:
      'The case may be erased again when its time comes. That it was on hold stays in its history.',
    liftReason: 'Why it is lifted',
    lifted: 'The legal hold is lifted.',
    explained: 'Nothing of this case is erased while it stands, whatever its time for keeping.',
  },
  sign: {
    sign: 'Sign this decision',
    signOf: 'Sign this decision: {{record}}',
    title: 'Sign this decision',
    explained:
      'You sign version {{version}} as who takes the decision. After that it is not amended: a later decision takes its place, or an appeal does.',
    done: 'The decision is signed.',
  },
  take: {
    button: 'Take the key back',
    buttonOf: 'Take the key back from {{name}}',
    title: 'Take the key to {{codeName}} back from {{name}}',
    explained:
      'From now on {{name}} finds no trace of this case in the app, and what is written next is sealed with a key they never had. What they have read, printed or copied cannot be taken back.',
    backups_one:
      'One backup holds this case for those who could read it that day: {{days, list}}. It is in your hands to keep it from others.',
    backups_other:
      '{{count}} backups hold this case for those who could read it that day: {{days, list}}. It is in your hands to keep them from others.',
    backupsNone: 'No backup that was made here holds this case.',
    backupsUnknown: 'Backups made before this hold the case for those who could read it that day.',
    reason: 'Why it is taken back',
    reasonHint:
      'For those who keep the case: it stands in its history. Whoever loses the case does not see it.',
    submit: 'Take the key back',
    done: '{{name}} does not have the case any more.',
  },
  stepAside: {
    button: 'Give up the case',
    title: 'Give up {{codeName}}',
    explained:
      'For you this case will not exist any more: it is in no list, count or search, and you cannot take it up again by yourself. Whoever still has it can give it back to you. Nobody may ask you why.',
    submit: 'Give up my key',
    done: 'You gave up the case.',
  },
};
