/** Fixed answers of decisions, actions, appeals and waivers. */
export const answersOfOutcome = {
  finding: {
    substantiated: 'Substantiated',
    'not-substantiated': 'Not substantiated',
    inconclusive: 'Inconclusive',
    'outside-the-code': 'Outside the code',
  },
  standard: {
    preponderance: 'Preponderance of the evidence',
    'clear-and-convincing': 'Clear and convincing evidence',
    other: 'Another standard',
  },
  waiver: {
    consultation: 'A consultation that was wanted',
    'none-sought': 'Consultation altogether: none is sought',
    'follow-up': 'Telling one person the outcome',
    acknowledgement: 'Telling one person that the report arrived',
    'check-in': 'Asking one person about retaliation',
    interview: 'An interview that was planned',
    'second-reader': 'A second reader for a letter',
  },
  mayKnow: {
    reporter: 'The reporter',
    affected: 'The people affected',
    respondent: 'The respondent',
    'registration-desk': 'Registration desks',
    staff: 'Staff',
    leadership: 'Leadership',
  },
  action: { planned: 'Planned', 'in-force': 'In force', completed: 'Completed', lifted: 'Lifted' },
  appeal: { received: 'Received', withdrawn: 'Withdrawn', decided: 'Decided' },
  appealOutcome: {
    upheld: 'The decision stands',
    changed: 'The decision is changed',
    returned: 'It is to be decided anew',
  },
};
