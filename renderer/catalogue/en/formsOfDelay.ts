/** The form that says why something is late. */
export const formsOfDelay = {
  delay: {
    duty: 'What is late',
    record: 'Which one',
    person: 'Owed to',
    due: 'The day it was due',
    reason: 'Why it is late',
    reasonHint: 'It stands in the chronology. Whether the office was prompt is judged by reasons.',
    newDue: 'By when it will be done',
    newDueHint: 'Leave it open where the day stays as it is.',
  },
};
