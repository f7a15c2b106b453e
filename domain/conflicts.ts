import type { Role } from '@contract/roles';
import type { CaseView, NamedCase } from '@contract/views/caseView';
import type { CaseFile } from './assemble/caseFile';

/** Where a user stands with a case: may work on it, was not asked yet, or has a conflict of interest. */
export type ConflictState = 'clear' | 'unanswered' | 'declared';

type Answers = Pick<CaseFile, 'conflicts'>;
type Asked = Pick<CaseFile, 'rules' | 'openedBy' | 'conflicts'>;

/** A conflict that was declared stays declared: the answer of one's own that came first is the one that counts. */
export function hasDeclared({ conflicts }: Answers, user: string): boolean {
  return conflicts.some((given) => given.user === user && given.answer === 'exists');
}

/**
 * Everyone who could see a case says first whether a conflict of interest exists, and sees no more than the code names
 * until then (practitioners' procedures: a new member sees names first, declares, then gets access). Who opened it has
 * read the report already and is asked by the gate. Cases opened under the first rules know no such check, but a
 * conflict may be declared in them as well.
 */
export function conflictState(caseFile: Asked, user: string): ConflictState {
  if (hasDeclared(caseFile, user)) return 'declared';
  const answered = caseFile.conflicts.some((given) => given.user === user);
  return answered || caseFile.rules === 1 || caseFile.openedBy === user ? 'clear' : 'unanswered';
}

/**
 * Whether somebody may give the key of a case to another user. Who declared a conflict may do one thing more with the
 * case: hand it to somebody who can decide in their place; otherwise a case whose only reader is conflicted would be lost.
 */
export function mayGiveKey(state: ConflictState, to: Role): boolean {
  return state === 'clear' || (state === 'declared' && (to === 'director' || to === 'alternate'));
}

/** A case of which somebody is shown the two names and that the conflict check stands before the rest. */
export function namedCase(
  { id, number, codeName }: Pick<CaseFile, 'id' | 'number' | 'codeName'>,
  conflict: NamedCase['conflict'],
): NamedCase {
  return { id, number, codeName, conflict };
}

/** The newest answer of each user, as those may see it who give keys; everybody else is shown their own. */
export function answersShown(
  { conflicts }: Answers,
  viewer: { readonly user: string; readonly givesKeys: boolean },
): NonNullable<CaseView['conflicts']> {
  const newest = new Map(conflicts.map((answer) => [answer.user, answer]));
  return [...newest.values()].filter(({ user }) => viewer.givesKeys || user === viewer.user);
}
