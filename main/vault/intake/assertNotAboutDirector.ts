import { Failure } from '@contract/failures';
import type { CaseOpening } from '@contract/operations/cases';
import { namesDirector } from '@domain/namesDirector';
import { hasRight } from '@domain/permissions/hasRight';
import { isReserved } from '../reserved/isReserved';
import type { Session } from '../session';

/**
 * Refuses a new case that is about a director, or may be: its key would be sealed to the very person it is about. Where a
 * report names a director, whoever is none themselves has to say first that it is not about them.
 * @param report what would be written down of it, of any shape.
 * @throws Failure `aboutDirector`, `directorNamed`.
 */
export function assertNotAboutDirector(
  report: unknown,
  answer: CaseOpening['aboutDirector'],
  session: Session,
): void {
  // There each case is, and the director of the vault around it has no key.
  if (isReserved(session)) return;
  if (answer === 'yes') throw new Failure('aboutDirector');
  if (answer === 'no' || hasRight(session.user.role, 'user.manage')) return;
  const directors = session
    .users()
    .filter(({ role, state }) => role === 'director' && state === 'active')
    .map(({ name }) => name);
  if (namesDirector(report, directors))
    throw new Failure('directorNamed', { fields: [{ path: 'aboutDirector', message: 'needed' }] });
}
