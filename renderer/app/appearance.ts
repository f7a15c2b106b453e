import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';

export const contrasts = ['auto', 'normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];

const moreContrast = '(prefers-contrast: more)';

function watchContrast(changed: () => void): () => void {
  const query = window.matchMedia(moreContrast);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/**
 * The contrast that was chosen. The page's storage lies in memory only and holds no word of a case; it ends with
 * Casekeep.
 */
export function useContrast(): [Contrast, (contrast: Contrast) => void] {
  const [kept, keep] = useLocalStorage<Contrast>({
    key: 'casekeep-contrast',
    defaultValue: 'auto',
    getInitialValueInEffect: false,
  });
  return [contrasts.includes(kept) ? kept : 'auto', keep];
}

/** Puts the chosen contrast, or the computer's, on the page: `tokens.css` does the rest. */
export function useAppliedContrast(): void {
  const [chosen] = useContrast();
  const asked = useSyncExternalStore(watchContrast, () => window.matchMedia(moreContrast).matches);
  const high = chosen === 'high' || (chosen === 'auto' && asked);
  useEffect(() => {
    if (high) document.documentElement.dataset['contrast'] = 'high';
    else delete document.documentElement.dataset['contrast'];
  }, [high]);
}
