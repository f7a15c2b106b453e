import { createContext, use } from 'react';

/** Among the cases about the director, or among all others. */
export type Side = 'inside' | 'outside';

/** Goes to the other cases: every screen and form of these is closed first. */
export const MoveContext = createContext<(to: Side) => void>(() => undefined);

/** How to go to the cases about the director and back; only inside the frame. */
export function useMove(): (to: Side) => void {
  return use(MoveContext);
}
