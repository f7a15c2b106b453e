/** Fixed answers of the work on a case in every phase. */
export const answersOfCaseWork = {
  hold: { standing: 'Stands', lifted: 'Lifted' },
};
