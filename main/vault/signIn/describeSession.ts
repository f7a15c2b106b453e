import type { SignedIn } from '@contract/operations/session';
import { isAlternateOpen } from '../office/alternateOpen';
import { readOffice } from '../office/readOffice';
import { isReserved } from '../reserved/isReserved';
import type { Session } from '../session';

/** Who is signed in, as the screen is told. */
export function describeSession(session: Session): SignedIn {
  return {
    vault: session.vaultId,
    practice: session.practice,
    user: session.user,
    office: readOffice(session),
    ...(isReserved(session) ? { reserved: true as const } : {}),
    ...(isAlternateOpen(session) ? { alternateOpen: true as const } : {}),
    ...(session.parts.restored && { restored: session.parts.restored }),
  };
}
