/** Forms of letters and of attempts to reach somebody. */
export const formsOfFollowUp = {
  contact: {
    person: 'Whom',
    safe: 'Only in the ways they called safe. Where exactly is shown with who they are.',
    purpose: 'What for',
    when: 'When',
    outcome: 'What came of it',
    told: 'What was told',
    answer: 'What they said',
    retaliation: 'Has anything been done to them because they reported?',
  },
  letter: {
    purpose: 'What it is for',
    to: 'To whom',
    subject: 'Subject',
    body: 'Text',
    when: 'When it was sent',
    overridesPromise: 'Why it is sent although it would break a promise',
  },
};
