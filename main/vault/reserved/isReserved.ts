import type { Session } from '../session';

/** Whether this session is of a vault for cases about the director of the one around it, as its founding entry says. */
export const isReserved = (session: Session): boolean => session.parts.ledger.roster.reserved;
