import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { findBrowser } from '../../../build/findBrowser.mjs';
import { say, settings } from '../settings.ts';
import { chromiumSwitches } from './chromiumSwitches.ts';
import { DevtoolsPipe, type DevtoolsSession, type Protocol } from './devtoolsPipe.ts';
import { predecessorGone } from './predecessorGone.ts';
import { toChromium } from './schemes.ts';

/** A page of Chromium's, and the conversation with it. */
export interface Target {
  readonly id: string;
  readonly info: Protocol.Target.TargetInfo;
  readonly session: DevtoolsSession;
}

interface ChromiumEvents {
  /** A page came up and waits; nothing of it runs before it is told to. */
  page: [Target];
  /** A page went away. */
  gone: [string];
  request: [Protocol.Fetch.requestPausedPayload];
}

/** The one Chromium process: starts it, keeps track of its pages, and leaves nothing of it behind. */
class Chromium extends EventEmitter<ChromiumEvents> {
  /** The version of Chromium, known once it runs. */
  version = '';
  readonly #targets = new Map<string, { target: Target; sessionId: string }>();
  readonly #creating = new Set<Promise<unknown>>();
  readonly #created = new Set<string>();
  readonly #helpers = new Set<ChildProcess>();
  #executable = '';
  #switches: string[] = [];
  #environment: NodeJS.ProcessEnv = {};
  #context: string | undefined;
  #windows: Promise<unknown> = Promise.resolve();
  #process: ChildProcess | undefined;
  #pipe: DevtoolsPipe | undefined;
  #closing = false;

  get running(): boolean {
    return this.#pipe !== undefined;
  }

  get browser(): DevtoolsSession {
    if (!this.#pipe) throw new Error('Chromium is not running');
    return this.#pipe.browser;
  }

  get processId(): number {
    return this.#process?.pid ?? 0;
  }

  /** Starts Chromium with an empty profile of its own below the application's folder, which is removed at the end. */
  async start(
    userData: string,
    appended: ReadonlyMap<string, string>,
    commandLine: readonly string[],
  ): Promise<void> {
    const profile = join(userData, 'standin-chromium');
    await predecessorGone(profile);
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    this.#executable = findBrowser() ?? fatal('no Chromium, Google Chrome or Microsoft Edge was found');
    const { inherited, own } = splitPort(chromiumSwitches(profile, appended, commandLine));
    this.#switches = own;
    const mode = settings.headless ? ['--headless=new'] : [];
    // A crash report holds what a page showed: it must not land among the person's own files.
    this.#environment = { ...process.env, BREAKPAD_DUMP_LOCATION: join(profile, 'crashes') };
    const child = spawn(
      this.#executable,
      [...own, ...inherited, ...mode, '--remote-debugging-pipe', '--no-startup-window'],
      // A process group of its own: Ctrl-C in the terminal reaches the application first, which then closes Chromium.
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true, env: this.#environment },
    );
    this.#process = child;
    process.on('exit', () => {
      child.kill('SIGKILL');
      for (const helper of this.#helpers) helper.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    child.on('error', () => fatal('Chromium could not be started'));
    child.on('exit', (code, signal) => {
      if (!this.#closing) fatal(`Chromium ended unexpectedly (${code ?? signal})`);
    });
    forwardErrors(child.stderr as Readable);
    this.#pipe = new DevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    await this.#prepare(this.#pipe);
  }

  async #prepare({ browser }: DevtoolsPipe): Promise<void> {
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      this.#attached(sessionId, targetInfo),
    );
    browser.on('Target.detachedFromTarget', ({ sessionId }) => this.#detached(sessionId));
    browser.on('Fetch.requestPaused', (event) => this.emit('request', event));
    this.version = (await browser.send('Browser.getVersion')).product.split('/')[1] ?? '';
    // Asked of the whole browser, not page by page: no page can load anything before it is watched.
    await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    // A window shown to a person lives in Chromium's incognito profile; without one, a context in memory is made here.
    if (settings.headless)
      this.#context = (
        await browser.send('Target.createBrowserContext', { disposeOnDetach: true })
      ).browserContextId;
    await browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  #attached(sessionId: string, info: Protocol.Target.TargetInfo): void {
    if (!this.#pipe) return;
    const session = this.#pipe.session(sessionId);
    if (info.type !== 'page') {
      void session.post('Runtime.runIfWaitingForDebugger');
      return;
    }
    const target = { id: info.targetId, info, session };
    this.#targets.set(target.id, { target, sessionId });
    this.emit('page', target);
  }

  #detached(sessionId: string): void {
    this.#pipe?.forget(sessionId);
    for (const [id, { sessionId: own }] of this.#targets)
      if (own === sessionId) {
        this.#targets.delete(id);
        this.emit('gone', id);
      }
  }

  /**
   * Opens a page, which still waits to be told to run.
   * @param firstUrl - What a window shown to a person is born with: it must have the origin that it will show.
   */
  async createTarget(width: number, height: number, firstUrl: string): Promise<Target> {
    if (!settings.headless) return this.#openWindow(firstUrl);
    const creating = this.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
      ...(this.#context ? { browserContextId: this.#context } : {}),
    });
    this.#creating.add(creating);
    const { targetId } = await creating;
    this.#created.add(targetId);
    this.#creating.delete(creating);
    return this.#targets.get(targetId)?.target ?? this.#nextPage((target) => target.id === targetId);
  }

  /**
   * A running Chromium opens a window without tabs and address bar only for a second Chromium that hands its address
   * over and ends. One at a time: the next page that no other page opened is the one.
   */
  #openWindow(firstUrl: string): Promise<Target> {
    const opened = this.#windows.then(async () => {
      const coming = this.#nextPage((target) => {
        if (target.info.openerId) return false;
        this.#created.add(target.id);
        return true;
      });
      const helper = spawn(this.#executable, [...this.#switches, `--app=${toChromium(firstUrl)}`], {
        stdio: 'ignore',
        env: this.#environment,
      });
      this.#helpers.add(helper);
      helper.once('exit', () => this.#helpers.delete(helper));
      return coming;
    });
    this.#windows = opened.catch(() => undefined);
    return opened;
  }

  #nextPage(isWanted: (target: Target) => boolean): Promise<Target> {
    return new Promise((resolve) => {
      const look = (target: Target): void => {
        if (!isWanted(target)) return;
        this.off('page', look);
        resolve(target);
      };
      this.prependListener('page', look);
    });
  }

  /** Whether the application asked for this page; the others were opened by a page. */
  async isAskedFor(target: Target): Promise<boolean> {
    await Promise.allSettled(this.#creating);
    return this.#created.has(target.id);
  }

  /** Sets what pages may do without a person being asked. A window shown to a person denies everything (a switch). */
  async setPermission(name: string, granted: boolean): Promise<void> {
    if (!this.#context) {
      if (granted) say(`the permission '${name}' is denied: in a real window the stand-in grants none`);
      return;
    }
    await this.browser.post('Browser.setPermission', {
      permission: { name },
      setting: granted ? 'granted' : 'denied',
      browserContextId: this.#context,
    });
  }

  /** Closes Chromium and waits for its end, three seconds at most. */
  async close(): Promise<void> {
    const child = this.#process;
    if (!child || this.#closing) return;
    this.#closing = true;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await this.browser.post('Browser.close');
    await Promise.race([ended, delay(3_000, undefined, { ref: false })]);
  }
}

function fatal(line: string): never {
  say(line);
  process.exit(1);
}

/** A port is asked for only by Playwright; the second Chromium that opens a window must not ask for it again. */
function splitPort(switches: readonly string[]): { inherited: string[]; own: string[] } {
  const isPort = (name: string): boolean => name.startsWith('--remote-debugging-port');
  return { inherited: switches.filter(isPort), own: switches.filter((name) => !isPort(name)) };
}

/** Playwright waits for one line of Chromium's; the rest is shown only on request. */
function forwardErrors(errors: Readable): void {
  let rest = '';
  errors.on('data', (data: Buffer) => {
    const lines = (rest + data.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines)
      if (settings.log || line.startsWith('DevTools listening on')) process.stderr.write(`${line}\n`);
  });
}

export const chromium = new Chromium();
chromium.setMaxListeners(0);
