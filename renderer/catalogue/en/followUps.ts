/** Everybody who is owed an answer. */
export const followUps = {
  title: 'Follow-ups',
  lead: 'Everybody who reports being harassed is told the outcome. No case closes before.',
  count_zero: 'Nobody is waiting for an answer with a day.',
  count_one: 'One person is waiting for an answer.',
  count_other: '{{count}} people are waiting for an answer.',
  overdue_one: 'One answer is overdue.',
  overdue_other: '{{count}} answers are overdue.',
  noDayTitle: 'Owed, without a day yet',
  noDayExplained: 'The day is set when the case is decided, or when you plan the follow-up.',
  noDay_one: 'One person is owed an answer in <case>{{codeName}}</case>.',
  noDay_other: '{{count}} people are owed an answer in <case>{{codeName}}</case>.',
  wordTitle: 'A word owed before that',
  wordExplained: 'That a report has arrived, and how things stand while a case is open.',
  askTitle: 'To be asked again',
  askExplained:
    'After they were told: whether anything was done to them because they reported. Also in closed cases.',
  noneTitle: 'Nobody is owed an answer',
  none: 'When somebody in a case says that they were harassed, what they are owed stands here until they have been told.',
};
