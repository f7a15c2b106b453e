import { hasRight } from '@domain/permissions/hasRight';
import { isAlternateSettled } from '@domain/alternate';
import { isReserved } from '../reserved/isReserved';
import type { Session } from '../session';
import { readOffice } from './readOffice';

/** Whether this session is of somebody who has yet to settle who the alternate is, and can. */
export function isAlternateOpen(session: Session): boolean {
  if (session.readOnly || isReserved(session) || !hasRight(session.user.role, 'user.manage')) return false;
  return !isAlternateSettled(session.users(), readOffice(session));
}
