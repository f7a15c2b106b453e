/** Fixed answers of actions and appeals. */
export const answersOfOutcome = {
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
