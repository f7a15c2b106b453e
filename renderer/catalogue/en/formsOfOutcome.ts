/** Forms of what follows from a decision: actions and appeals. */
export const formsOfOutcome = {
  action: {
    person: 'For whom',
    step: 'Step of the ladder',
    what: 'What exactly',
    start: 'From',
    end: 'Until',
    conditions: 'Conditions',
    repair: 'What would repair the harm',
    mayKnow: 'Who may know of it',
    heard: 'Was the respondent heard on it?',
    counselAllowed: 'Could they bring counsel?',
    appealBody: 'To whom they can appeal',
    since: 'In force since',
  },
  appeal: {
    by: 'Who appeals',
    received: 'When it was received',
    grounds: 'Grounds of the appeal',
    outcome: 'Outcome',
    reasons: 'Reasons',
    decided: 'When it was decided',
  },
};
