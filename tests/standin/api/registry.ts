import type { BrowserWindow } from './browserWindow.ts';
import type { WebContents } from './webContents.ts';

/** The stand-in's own members of the interface's objects go by these symbols: the application cannot use them. */
export const pageOf = Symbol('page of a WebContents');
export const ownerOf = Symbol('window of a WebContents');
export const rulesOf = Symbol('rules of a Session');
export const windowOf = Symbol('inner life of a BrowserWindow');

/** What lives in the application: its windows and their contents, by id, and how far it has come. */
export const registry = {
  /** Becomes true just before the `ready` event. Kept here because Playwright replaces `app.isReady`. */
  ready: false,
  windows: new Map<number, BrowserWindow>(),
  contents: new Map<number, WebContents>(),
  /** The colour scheme that pages are shown in. */
  theme: 'system' as 'system' | 'light' | 'dark',
};

/** @throws As Electron does when something is used too early. */
export function requireReady(message: string): void {
  if (!registry.ready) throw new Error(message);
}
