import type { BrowserWindowConstructorOptions } from 'electron';
import { onlyOptions } from '../offered.ts';

/** Options of a window that are used, or that change only how its frame looks. */
const known = [
  'acceptFirstMouse',
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'darkTheme',
  'disableAutoHideCursor',
  'enableLargerThanScreen',
  'fullscreenable',
  'height',
  'icon',
  'maxHeight',
  'maxWidth',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'paintWhenInitiallyHidden',
  'resizable',
  'roundedCorners',
  'show',
  'title',
  'useContentSize',
  'webPreferences',
  'width',
  'x',
  'y',
] as const;

/** @throws For an option whose effect the stand-in would not show. */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  onlyOptions(options, known, 'the window option');
}

/** The events of a window that may be listened for; some tell of things that never happen here. */
export const windowEvents = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'ready-to-show',
  'resize',
  'restore',
  'show',
  'unmaximize',

  'page-title-updated',
  'query-session-end',
  'responsive',
  'session-end',
  'unresponsive',
] as const;
