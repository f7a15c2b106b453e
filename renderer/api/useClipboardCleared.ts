import { useEffect } from 'react';
import { call } from './call';

/** How long copied protected text may stay in the clipboard. */
const clipboardMilliseconds = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;

function clearLater(): void {
  clearTimeout(timer);
  timer = setTimeout(
    () => void call('shell.clearClipboard', {}).catch(() => undefined),
    clipboardMilliseconds,
  );
}

/**
 * Clears the clipboard a minute after something was copied while a case is open; a later copy begins the minute anew.
 * Leaving the screen does not stop the clock: the words are still in the clipboard.
 */
export function useClipboardCleared(): void {
  useEffect(() => {
    document.addEventListener('copy', clearLater);
    document.addEventListener('cut', clearLater);
    return () => {
      document.removeEventListener('copy', clearLater);
      document.removeEventListener('cut', clearLater);
    };
  }, []);
}
