import { createContext, use } from 'react';
import type { SignedIn } from '@contract/operations/session';

/** Who is signed in, for everything inside the frame. */
export const SessionContext = createContext<SignedIn | null>(null);

/** Who is signed in, or null before anybody is. */
export function useSessionOrNone(): SignedIn | null {
  return use(SessionContext);
}

/** Who is signed in; only inside the frame. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session outside the frame');
  return session;
}
