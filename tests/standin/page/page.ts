import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { chromium, type Target } from '../chromium/chromium.ts';
import type { DevtoolsSession, Protocol } from '../chromium/devtoolsPipe.ts';
import { fromChromium, toChromium } from '../chromium/schemes.ts';
import { settings } from '../settings.ts';
import { pageWorldSource, preloadWorldSource } from './injectedSource.ts';
import type { ToMain, ToPage } from './preloadWorld.ts';

const world = 'Electron Isolated Context';

/** A preload script, read and checked, and what its `process` shows. */
export interface PreloadScript {
  readonly path: string;
  readonly text: string;
  readonly process: Readonly<Record<string, unknown>>;
}

interface PageEvents {
  message: [ToMain, number];
  console: [Protocol.Runtime.consoleAPICalledPayload];
  'start-loading': [];
  navigated: [];
  'navigated-in-page': [];
  'dom-ready': [];
  loaded: [];
  painted: [];
  failed: [];
  crashed: [];
  title: [string];
  download: [Protocol.Page.downloadWillBeginPayload];
  /** The page asks to stay open; the answer is whether it may be closed all the same. */
  'unload-question': [(leave: boolean) => void];
}

/** One page of Chromium's as the windows use it: loads addresses, carries messages, says what happens. */
export class Page extends EventEmitter<PageEvents> {
  /** The page's address as the application knows it. */
  url = '';
  /** Becomes true once a first address was asked for. */
  loading = false;
  crashed = false;
  targetId: string | undefined;
  readonly attached: Promise<DevtoolsSession>;
  /** What the page asked Chromium to open, oldest first. */
  readonly opening: Protocol.Page.windowOpenPayload[] = [];
  readonly #requested = new Set<string>();
  #resolve: (session: DevtoolsSession) => void = () => undefined;
  #session: DevtoolsSession | undefined;
  #context: number | undefined;
  /** Whether a document of the application is there; what Chromium tells of the blank one before it is not passed on. */
  #shows = false;
  #historyCleared = false;

  constructor() {
    super();
    this.setMaxListeners(0);
    this.attached = new Promise((resolve) => (this.#resolve = resolve));
  }

  /** Takes over a waiting page of Chromium's, prepares its worlds and lets it run. */
  async attach({ id, session }: Target, preload: PreloadScript | undefined): Promise<void> {
    this.targetId = id;
    this.#session = session;
    const token = randomUUID();
    const binding = `standin${token.replaceAll('-', '')}`;
    this.#listen(session, id, binding);
    const prepared = [
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Page.setDownloadBehavior', { behavior: 'deny' }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(token) }),
    ] as Promise<unknown>[];
    if (preload) {
      const source = preloadWorldSource({ name: token, binding, ...preload }, preload.text);
      prepared.push(
        session.send('Runtime.addBinding', { name: binding, executionContextName: world }),
        session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world }),
      );
    }
    prepared.push(
      session.post('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
      }),
    );
    // Not awaited one by one: Chromium answers some of them only once the page runs.
    const running = session.post('Runtime.runIfWaitingForDebugger');
    await Promise.all(prepared);
    await running;
    this.#resolve(session);
  }

  #listen(session: DevtoolsSession, id: string, binding: string): void {
    session
      .on('Runtime.executionContextCreated', ({ context }) => {
        const { frameId } = (context.auxData ?? {}) as { frameId?: string };
        if (context.name === world && frameId === id) this.#context = context.id;
      })
      .on('Runtime.executionContextsCleared', () => (this.#context = undefined))
      .on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
        if (executionContextId === this.#context) this.#context = undefined;
      })
      .on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
        if (name === binding) this.emit('message', JSON.parse(payload) as ToMain, executionContextId);
      })
      .on('Runtime.consoleAPICalled', (event) => this.emit('console', event))
      .on('Page.frameNavigated', ({ frame }) => this.#navigated(frame))
      .on('Page.navigatedWithinDocument', ({ frameId, url }) => {
        if (frameId !== id) return;
        this.url = fromChromium(url);
        this.emit('navigated-in-page');
      })
      .on('Page.lifecycleEvent', ({ frameId, name }) => {
        if (frameId === id && this.#shows) this.#lifecycle(name);
      })
      .on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
        if (frameId === id && disposition === 'currentTab') this.#requested.add(withoutFragment(url));
      })
      .on('Page.windowOpen', (event) => void this.opening.push(event))
      .on('Page.downloadWillBegin', (event) => this.emit('download', event))
      .on('Inspector.targetCrashed', () => {
        this.crashed = true;
        this.#context = undefined;
        this.emit('crashed');
      })
      .on('Inspector.targetReloadedAfterCrash', () => (this.crashed = false))
      .on('Page.javascriptDialogOpening', ({ type }) => {
        if (type !== 'beforeunload') return;
        this.emit(
          'unload-question',
          (accept) => void session.post('Page.handleJavaScriptDialog', { accept }),
        );
      });
  }

  #navigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId) return;
    if (frame.unreachableUrl) {
      this.emit('failed');
      return;
    }
    if (frame.url === 'about:blank' && !this.url) return;
    this.url = fromChromium(frame.url + (frame.urlFragment ?? ''));
    this.#shows = true;
    this.crashed = false;
    this.emit('navigated');
  }

  #lifecycle(name: string): void {
    if ((name === 'init' || name === 'commit') && !this.loading) {
      this.loading = true;
      this.emit('start-loading');
    }
    if (name === 'DOMContentLoaded') this.emit('dom-ready');
    if (name === 'load') {
      this.loading = false;
      this.emit('loaded');
    }
    if (name === 'firstPaint' || name === 'load') this.emit('painted');
  }

  /**
   * Loads an address and waits until it is loaded.
   * @param bornWith - Whether the window was opened with this address and already loads it.
   * @throws With Chromium's name for the fault when it cannot be loaded.
   */
  async load(url: string, bornWith: boolean): Promise<void> {
    this.loading = true;
    this.url = url;
    const done = new Promise<string | undefined>((resolve) => {
      this.once('loaded', () => resolve(undefined));
      this.once('failed', () => resolve('net::ERR_FAILED'));
    });
    const session = await this.attached;
    let fault: string | undefined;
    if (bornWith && !settings.headless) fault = await done;
    else {
      const answer = await session.send('Page.navigate', { url: toChromium(url) });
      fault = answer.errorText ?? (answer.loaderId ? await done : undefined);
    }
    if (fault) {
      this.loading = false;
      throw new Error(fault.replace('net::', ''));
    }
    if (this.#historyCleared) return;
    this.#historyCleared = true;
    await session.post('Page.resetNavigationHistory');
  }

  /**
   * Whether a navigation was begun by the page itself. Chromium tells of the wish and of the request on two ways that
   * do not keep step, hence the short grace.
   */
  async isWishOfPage(url: string): Promise<boolean> {
    const wanted = withoutFragment(url);
    if (!this.#requested.has(wanted)) await new Promise((resolve) => setTimeout(resolve, 25));
    return this.#requested.delete(wanted);
  }

  /** Sends a message to the preload world; `context` names the document that asked, which may be gone by now. */
  post(message: ToPage, context = this.#context): void {
    if (context === undefined) return;
    const expression = `globalThis.standinReceive?.(${JSON.stringify(JSON.stringify(message))})`;
    void this.#session?.post('Runtime.evaluate', { expression, contextId: context });
  }

  /** Runs a command for its effect; nothing happens when the page is not attached or gone. */
  command<M extends keyof Protocol.CommandParameters>(
    method: M,
    parameters?: Protocol.CommandParameters[M],
  ): void {
    void this.#session?.post(method, parameters);
  }

  /** Closes the page without asking it. */
  destroy(): void {
    if (this.targetId && chromium.running)
      void chromium.browser.post('Target.closeTarget', { targetId: this.targetId });
  }
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
