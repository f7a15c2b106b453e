/** Forms of the work on a case in every phase. */
export const formsOfCaseWork = {
  note: {
    title: 'Title',
    when: 'When',
    text: 'Note',
    about: 'About',
    addendumTo: 'It adds to {{note}}, which is not changed any more:',
  },
  task: {
    title: 'What is to be done',
    details: 'Details',
    why: 'Why it is needed',
    whyHint: 'What it serves, or what it follows from.',
    owner: 'Who does it',
    state: 'State',
    when: 'When it was done',
    outcome: 'Outcome',
    reason: 'Why it was dropped',
  },
  hold: {
    reason: 'Why nothing may be erased',
    placed: 'When the hold was placed',
    scope: 'What it covers',
    custodians: 'Who keeps what it covers',
  },
};
