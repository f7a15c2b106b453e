/** The form that tells somebody the outcome. */
export const formsOfDecision = {
  followUp: {
    cards: { whom: 'Whom', told: 'What was told', attempts: 'How it was tried' },
    person: 'Person',
    status: 'The follow-up',
    plan: 'What is planned',
    mayBeTold: 'What they may be told',
    mayBeToldHint: 'Decided before anybody speaks with them; it stands beside the letter.',
    letter: 'By which letter',
    attempts: 'Attempts to reach them',
    noAttempts: 'No attempt to reach this person is recorded.',
    why: 'Why they cannot be reached',
    unreachableHelp: {
      title: 'Before you give up',
      items: [
        'Record each attempt by itself: when, how, what came of it.',
        'Use only the ways they called safe.',
        'Who stayed anonymous and left no way back needs no attempt; say how you looked for one.',
        'If they write later, tell them then.',
      ],
    },
    told: 'When they were told',
    mode: 'How',
    what: 'What was told',
    answer: 'Their answer',
    answered: 'When they answered',
    help: {
      title: 'What may be told',
      items: [
        'That the report was taken seriously, what was looked into, and the finding on what they reported.',
        'What is done that protects them.',
        'Not the respondent’s private matters, not other people’s reports, not advice of counsel.',
        'Ask whether they have met with retaliation, and how to reach them safely from now on.',
      ],
    },
  },
};
