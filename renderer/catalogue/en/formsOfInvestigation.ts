/** Forms of interviews and of what was disclosed outside a consultation. */
export const formsOfInvestigation = {
  interview: {
    person: 'With whom',
    status: 'The interview',
    why: 'Why it is wanted',
    asked: 'When they were asked',
    reason: 'The reason they gave',
    started: 'Began',
    ended: 'Ended',
    interviewer: 'Who asked',
    advisements: 'What was said before the first question',
    account: 'What they told',
    refusals: 'What they did not want to answer or give, and why',
  },
  disclosure: {
    to: 'Who was told',
    name: 'Name or organisation',
    when: 'When',
    why: 'Why they were told',
    agreed: 'Had the person concerned agreed?',
  },
};
