import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../api/events';

interface FrameKeys {
  hidden: boolean;
  setHidden: (hidden: boolean) => void;
  lock: () => void;
  showKeys: () => void;
  showPalette: () => void;
  /** The paths of the rail, in its order. */
  paths: readonly string[];
}

/** Whether keys typed now are words of the person, not commands. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** The keys that work everywhere. Listed for people in `KeysDialog`. */
export function useFrameKeys(keys: FrameKeys): void {
  const navigate = useNavigate();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const act = (work: () => void) => {
      event.preventDefault();
      work();
    };
    if (command && event.key === '.') return act(() => keys.setHidden(!keys.hidden));
    if (command && event.key.toLowerCase() === 'l') return act(keys.lock);
    if (keys.hidden) return event.key === 'Escape' ? act(() => keys.setHidden(false)) : undefined;
    if (command && event.key.toLowerCase() === 'k') return act(keys.showPalette);
    if (event.key === '?' && !isTyping(event.target)) return act(keys.showKeys);
    const path = event.altKey && /^[1-9]$/.test(event.key) ? keys.paths[Number(event.key) - 1] : undefined;
    if (path !== undefined) act(() => void navigate({ to: path }));
    return undefined;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useEvent('hide', ({ hidden }) => keys.setHidden(hidden));
}
