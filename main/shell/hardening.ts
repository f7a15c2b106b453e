import type { App, Session, WebContents } from 'electron';
import { appScheme } from './appOrigin';

/** Schemes a request may have at all; everything else is cancelled before it leaves the process. */
const allowedSchemes: ReadonlySet<string> = new Set([
  `${appScheme}:`, // our own bundle
  'blob:', // evidence shown from memory
  'devtools:', // the inspector's own pages, reachable only in a build that is not packaged
]);

/** Whether a request for this URL may go ahead. Unparsable means no. */
export function requestAllowed(url: string): boolean {
  try {
    return allowedSchemes.has(new URL(url).protocol);
  } catch {
    return false;
  }
}

/**
 * Denies everything a page could ask of the session: network, permissions, devices, screens, downloads.
 *
 * @param session the one session our window uses
 */
export function hardenSession(session: Session): void {
  // The product makes no network request of any kind; a bug or a library must not be able to.
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !requestAllowed(details.url) });
  });
  // Camera, microphone, location, notifications, clipboard reading: none is needed, so none is granted.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // A page may not capture the screen either; no stream is ever handed over.
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  // A file leaves the vault only as a recorded export, never as a download.
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Denies everything a page could do to its surroundings: navigate, open windows, attach web views.
 *
 * @param contents any web contents the app ever makes
 */
export function hardenContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }) => event.preventDefault();
  // Screens change inside the page; every navigation is a mistake or an attack (also a dropped file).
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Applies `hardenContents` to every web contents from its birth. */
export function hardenEveryContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}
