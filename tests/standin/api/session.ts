import { onlyOptions, refuse, strict, StrictEmitter } from '../offered.ts';
import { chromium } from '../chromium/chromium.ts';
import { privilegesOf, registerSchemes } from '../chromium/schemes.ts';
import { makeRules, type RequestDetails, type SessionRules } from '../page/answerRequests.ts';
import type { CustomScheme } from 'electron';
import { fetchLocally } from './net.ts';
import { pageOf, registry, requireReady, rulesOf } from './registry.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type PermissionRequest = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;
type RequestListener = (
  details: RequestDetails,
  answer: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void;

/** Electron's permissions, each with Chromium's. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'screen-wake-lock': ['screen-wake-lock'],
  'storage-access': ['storage-access'],
};

function registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
  if (registry.ready)
    throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  registerSchemes(schemes);
}

/** The protocol handlers of one session. Privileged schemes are registered for all sessions at once. */
function makeProtocol(rules: SessionRules) {
  return strict(
    {
      registerSchemesAsPrivileged,
      handle(scheme: string, handler: Handler): void {
        requireReady('protocol.handle called before app is ready');
        if (!privilegesOf(scheme)?.standard)
          refuse(`the scheme '${scheme}', which is not registered as standard`);
        if (rules.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        rules.handlers.set(scheme, handler);
      },
      unhandle: (scheme: string): void => void rules.handlers.delete(scheme),
      isProtocolHandled: (scheme: string): boolean => rules.handlers.has(scheme),
    },
    'protocol',
  );
}

/** What the application decides of a session's requests before they are made. */
function makeWebRequest(rules: SessionRules) {
  return strict(
    {
      onBeforeRequest(
        filter: { urls: string[] } | RequestListener | null,
        listener?: RequestListener | null,
      ): void {
        const urls = typeof filter === 'function' || filter === null ? ['<all_urls>'] : filter.urls;
        const chosen = typeof filter === 'function' ? filter : listener;
        const patterns = urls.map(urlPattern);
        rules.beforeRequest = chosen
          ? { listener: chosen, matches: (url) => patterns.some((pattern) => pattern.test(url)) }
          : undefined;
      },
    },
    'webRequest',
  );
}

function urlPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`);
}

/** A session. All of them share one Chromium profile in memory; each has its own protocol handlers and request rules. */
export class Session extends StrictEmitter {
  readonly protocol: ReturnType<typeof makeProtocol>;
  readonly webRequest: ReturnType<typeof makeWebRequest>;
  readonly [rulesOf]: SessionRules;
  #request: PermissionRequest | null = null;
  #check: PermissionCheck | null = null;

  constructor() {
    super('session', [
      'will-download',
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'preconnect',
    ]);
    const rules = makeRules();
    this[rulesOf] = rules;
    this.protocol = makeProtocol(rules);
    this.webRequest = makeWebRequest(rules);
  }

  /** The handler is asked once a permission, now: Chromium cannot ask it at the time of a request. */
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#request = handler;
    void this.#applyPermissions();
  }

  /** Asked once a permission too; a refusal of either handler denies. */
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#check = handler;
    void this.#applyPermissions();
  }

  /** Never asked: without a device picker, which the stand-in lacks, no device can be chosen. */
  setDevicePermissionHandler(_handler: ((details: object) => boolean) | null): void {
    // Never asked.
  }

  /** Never asked: the permission to share a display is not granted. */
  setDisplayMediaRequestHandler(_handler: unknown): void {
    // Never asked.
  }

  setSpellCheckerEnabled(enable: boolean): void {
    if (enable) refuse('the spell checker');
  }

  isSpellCheckerEnabled(): boolean {
    return false;
  }

  isPersistent(): boolean {
    return false;
  }

  getStoragePath(): null {
    return null;
  }

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return fetchLocally(input, init);
  }

  /** Nothing is kept on disk; what pages keep in memory ends with Chromium. */
  async clearCache(): Promise<void> {
    for (const contents of registry.contents.values()) contents[pageOf].command('Network.clearBrowserCache');
  }

  async clearStorageData(): Promise<void> {
    for (const contents of registry.contents.values())
      contents[pageOf].command('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  }

  async closeAllConnections(): Promise<void> {
    await Promise.resolve();
  }

  async clearHostResolverCache(): Promise<void> {
    await Promise.resolve();
  }

  async #applyPermissions(): Promise<void> {
    for (const [permission, names] of Object.entries(permissions)) {
      const asked =
        !this.#request ||
        (await new Promise<boolean>((resolve) =>
          this.#request?.(null, permission, resolve, { requestingUrl: '', isMainFrame: true }),
        ));
      const granted = asked && (!this.#check || this.#check(null, permission, '', { isMainFrame: true }));
      for (const name of names) await chromium.setPermission(name, granted);
    }
  }
}

const partitions = new Map<string, Session>();

/** The sessions by name. A partition is kept in memory unless its name begins with `persist:`, which is refused. */
export const session = strict(
  {
    get defaultSession(): Session {
      return session.fromPartition('');
    },
    fromPartition(partition: string, options?: object): Session {
      requireReady('Session can only be received when app is ready');
      if (partition.startsWith('persist:')) refuse('partitions that are kept on disk');
      if (options) onlyOptions(options, ['cache'], 'the partition option');
      const known = partitions.get(partition) ?? new Session();
      partitions.set(partition, known);
      return known;
    },
  },
  'session',
);

/** Electron's global `protocol` is that of the default session; schemes may be registered before there is one. */
export const protocol = strict(
  {
    registerSchemesAsPrivileged,
    handle: (scheme: string, handler: Handler): void => {
      requireReady('protocol.handle called before app is ready');
      session.defaultSession.protocol.handle(scheme, handler);
    },
    unhandle: (scheme: string): void => session.defaultSession.protocol.unhandle(scheme),
    isProtocolHandled: (scheme: string): boolean => session.defaultSession.protocol.isProtocolHandled(scheme),
  },
  'protocol',
);
