import { BrowserWindow } from 'electron';
import type { Rectangle, Session, WebPreferences } from 'electron';
import { startPage } from './appOrigin';

/** What the taskbar and the window switcher may show: never a case, never a person. */
export const windowTitle = 'Casekeep';

const defaultSize = { width: 1280, height: 860 };
/** 200 % text on a small laptop still leaves the rail and one column. */
const smallestSize = { minWidth: 720, minHeight: 560 };

/** Where the window was, so that lock can put the new one in its place. */
export interface WindowPlace {
  bounds: Rectangle;
  maximized: boolean;
}

/**
 * The preferences of our only page. Every default is written out, so that a changed default of a later Electron
 * changes nothing here.
 *
 * @param session the hardened session
 * @param packaged whether this is a shipped build
 * @param preload absolute path of the preload script
 */
export function webPreferences(session: Session, packaged: boolean, preload: string): WebPreferences {
  return {
    session,
    preload,
    // The page gets no Node at all; what it needs goes through the two functions of the preload.
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // The preload's own objects stay out of the page's reach.
    contextIsolation: true,
    // A broken page is held by the operating system, too.
    sandbox: true,
    // Same-origin rules stay on; no mixed content; nothing experimental.
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    // No embedded foreign page.
    webviewTag: false,
    // Dropping a file on the window must reach our handler, not replace the page.
    navigateOnDragDrop: false,
    // The spell checker would fetch its dictionaries; and the reporter's words are not corrected.
    spellcheck: false,
    // An inspector on a shipped build would show whoever sits down what the page holds.
    devTools: !packaged,
    // Sound and video never start by themselves.
    autoplayPolicy: 'user-gesture-required',
    // Drafts must be saved while the window is behind another one.
    backgroundThrottling: false,
  };
}

/**
 * Opens the window and loads our start page.
 *
 * @param options session and place; `packaged` decides about the inspector
 * @returns the window, hidden until its first frame is drawn
 */
export function openWindow(options: {
  session: Session;
  packaged: boolean;
  place: WindowPlace | null;
  preload: string;
}): BrowserWindow {
  const { session, packaged, place, preload } = options;
  const window = new BrowserWindow({
    ...defaultSize,
    ...smallestSize,
    ...(place?.bounds ?? {}),
    title: windowTitle,
    show: false,
    // The colour of the paper: no white flash before the first frame.
    backgroundColor: '#f6f4f0',
    autoHideMenuBar: true,
    webPreferences: webPreferences(session, packaged, preload),
  });
  // Keeps the window out of screenshots, screen sharing and the system's own recall of what was on screen.
  window.setContentProtection(true);
  // A page cannot rename the window.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startPage).catch(() => {
    // The page is part of the app; if it cannot be read, the installation is broken and the window stays empty.
    process.stderr.write('casekeep: the start page could not be loaded\n');
  });
  return window;
}

/** Reads where a window is, for the one that replaces it. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
