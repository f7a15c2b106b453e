import type { CaseFile } from './assemble/caseFile';

/** Where a user stands with a case: may work on it, was not asked yet, or has a conflict of interest. */
export type ConflictState = 'clear' | 'unanswered' | 'declared';

/**
 * Everyone who could see a case says first whether a conflict of interest exists, and sees no more than the code names
 * until then (practitioners' procedures: a new member sees names first, declares, then gets access). Who opened it has
 * read the report already and is asked by the gate. Cases opened under the first rules know no such check.
 */
export function conflictState(
  { rules, openedBy, conflicts }: Pick<CaseFile, 'rules' | 'openedBy' | 'conflicts'>,
  user: string,
): ConflictState {
  const answer = conflicts.findLast((given) => given.user === user)?.answer;
  if (answer === 'exists') return 'declared';
  return answer === 'none' || rules === 1 || openedBy === user ? 'clear' : 'unanswered';
}
