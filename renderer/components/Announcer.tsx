import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** Says a sentence to assistive technology without moving anything on screen: saves, progress, counts. */
export function useAnnounce(): (sentence: string) => void {
  return use(AnnounceContext);
}

/** Holds the page's one polite live region. */
export function Announcer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ sentence: '', turn: 0 });
  const announce = useCallback(
    (sentence: string) => setSpoken((before) => ({ sentence, turn: before.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
        {/* A new key makes the same sentence be said again. */}
        <span key={spoken.turn}>{spoken.sentence}</span>
      </div>
    </AnnounceContext>
  );
}
