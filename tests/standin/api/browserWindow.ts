import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { preventable, strict } from '../offered.ts';
import type { PageOwner } from '../page/answerRequests.ts';
import type { PreloadScript } from '../page/page.ts';
import { WindowFrame } from '../page/windowFrame.ts';
import { say, settings } from '../settings.ts';
import { app, lastWindowClosed, stayOpen } from './app.ts';
import { pageOf, registry, requireReady, rulesOf, windowOf } from './registry.ts';
import { WebContents } from './webContents.ts';
import { readPreload } from './webPreferences.ts';
import { checkWindowOptions } from './windowOptions.ts';
import { WindowState } from './windowState.ts';

/** Chromium loses a wish to close while a page is being exchanged; then the window is closed without asking. */
const closingPatience = 1_500;

/** A window of the application's, with its page. */
class Window extends WindowState {
  readonly webContents: WebContents;
  readonly id: number;
  readonly [windowOf]: WindowFrame;
  #focused = false;
  #destroyed = false;
  #painted = false;
  #closing: NodeJS.Timeout | undefined;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super(options.title ?? app.name, options.show ?? true);
    requireReady('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents(
      {
        need: (url) => this[windowOf].need(url, registry.theme),
        close: (askPage) => this.#close(askPage),
        gone: () => this.#gone(),
      },
      preferences,
    );
    this.id = this.webContents.id;
    const { width = 800, height = 600, useContentSize = false } = options;
    const size = { width, height, ofContent: useContentSize };
    this[windowOf] = new WindowFrame(size, pageOwner(this.webContents), this.#readPreload(preferences));
    registry.windows.set(this.id, this);
    this.#watchPage();
    app.emit('web-contents-created', {}, this.webContents);
    // A window shown to a person is born with its first address, so it waits for that.
    if (settings.headless) this[windowOf].need('about:blank', registry.theme);
    app.emit('browser-window-created', {}, this);
  }

  #watchPage(): void {
    const page = this.webContents[pageOf];
    page.on('painted', () => {
      if (this.#painted) return;
      this.#painted = true;
      this.emit('ready-to-show');
    });
    page.on('unload-question', () => {
      // The page answers, so the wish to close was not lost; it is the page that keeps the window.
      clearTimeout(this.#closing);
      app[stayOpen]();
    });
  }

  #readPreload(preferences: WebPreferences): PreloadScript | undefined {
    try {
      return readPreload(preferences);
    } catch (error) {
      say('the preload script could not be loaded');
      setImmediate(() => this.webContents.emit('preload-error', {}, preferences.preload, error));
      return undefined;
    }
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(path: string, options?: { query?: Record<string, string>; hash?: string }): Promise<void> {
    return this.webContents.loadFile(path, options);
  }

  close(): void {
    this.#close(true);
  }

  #close(askPage: boolean): void {
    if (this.#destroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) {
      app[stayOpen]();
      return;
    }
    if (!askPage || !this.webContents[pageOf].targetId || this.webContents.isCrashed()) {
      this.destroy();
      return;
    }
    this.webContents[pageOf].command('Page.close');
    this.#closing = setTimeout(() => this.destroy(), closingPatience);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this[windowOf].discard();
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    clearTimeout(this.#closing);
    this.#destroyed = true;
    registry.windows.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (registry.windows.size === 0) app[lastWindowClosed]();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  focus(): void {
    for (const window of registry.windows.values()) if (window !== this) window.blur();
    this.#focused = true;
    if (!settings.headless) this.webContents.focus();
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  }

  blur(): void {
    if (!this.#focused) return;
    this.#focused = false;
    this.emit('blur');
  }

  isFocused(): boolean {
    return this.#focused;
  }
}

function pageOwner(contents: WebContents): PageOwner {
  return {
    page: contents[pageOf],
    rules: contents.session[rulesOf],
    about: { webContentsId: contents.id, webContents: contents, frame: contents.mainFrame },
    navigation: (event, url, isMainFrame) => {
      const frame = isMainFrame ? contents.mainFrame : null;
      const details = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: null });
      contents.emit(event, details, url, false, isMainFrame, contents.id, 1);
      return details.defaultPrevented;
    },
  };
}

/** Electron's `BrowserWindow`: the class and its lists of windows. */
export const BrowserWindow = strict(
  class BrowserWindow extends Window {
    static getAllWindows(): Window[] {
      return [...registry.windows.values()];
    }

    static fromId(id: number): Window | null {
      return registry.windows.get(id) ?? null;
    }

    static fromWebContents(contents: WebContents): Window | null {
      return registry.windows.get(contents.id) ?? null;
    }

    static getFocusedWindow(): Window | null {
      return [...registry.windows.values()].find((window) => window.isFocused()) ?? null;
    }
  },
  'BrowserWindow',
);
/** One window. */
export type BrowserWindow = Window;
