import { chromium } from '../chromium/chromium.ts';
import type { Protocol } from '../chromium/devtoolsPipe.ts';
import { fromChromium, policyForChromium, privilegesOf, schemeOf, toChromium } from '../chromium/schemes.ts';
import { say } from '../settings.ts';
import type { Page } from './page.ts';

/** What `webRequest.onBeforeRequest` listeners are told, as far as the stand-in knows it. */
export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId?: number;
  readonly webContents?: object;
  readonly frame?: object;
}

/** The rules of one session, by which its requests are answered. */
export interface SessionRules {
  readonly handlers: Map<string, (request: Request) => Response | Promise<Response>>;
  beforeRequest:
    | {
        matches(url: string): boolean;
        listener(
          details: RequestDetails,
          answer: (response: { cancel?: boolean; redirectURL?: string }) => void,
        ): void;
      }
    | undefined;
}

/** A page's owner, who says how its requests are answered. */
export interface PageOwner {
  readonly page: Page;
  readonly rules: SessionRules;
  readonly about: { readonly webContentsId: number; readonly webContents: object; readonly frame: object };
  /** Tells the application of a navigation. @returns Whether it was prevented. */
  navigation(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    url: string,
    isMainFrame: boolean,
  ): boolean;
}

const owners = new Map<string, PageOwner>();
const denied = new Set<string>();
const sessions = new Set<SessionRules>();

/** Makes the rules of a new session. */
export function makeRules(): SessionRules {
  const rules: SessionRules = { handlers: new Map(), beforeRequest: undefined };
  sessions.add(rules);
  return rules;
}

/** From now on, requests of this frame are answered by its owner's rules. */
export function ownFrame(frameId: string, owner: PageOwner): void {
  owners.set(frameId, owner);
}

/** From now on, requests of this frame fail: a window that the application did not want. */
export function denyFrame(frameId: string): void {
  denied.add(frameId);
}

const resourceTypes: Readonly<Record<string, string>> = {
  XHR: 'xhr',
  Fetch: 'xhr',
  CSPViolationReport: 'cspReport',
};

/** Answers one request. @returns When Chromium has been told. */
async function answer(event: Protocol.Fetch.requestPausedPayload): Promise<unknown> {
  const { requestId, request, frameId, resourceType } = event;
  const { browser } = chromium;
  const fail = (errorReason: Protocol.Network.ErrorReason): Promise<unknown> =>
    browser.send('Fetch.failRequest', { requestId, errorReason });
  if (denied.has(frameId)) return fail('BlockedByClient');
  // Electron never asks for one.
  if (resourceType === 'Other' && request.url.endsWith('/favicon.ico'))
    return browser.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  const url = fromChromium(request.url) + (request.urlFragment ?? '');
  const scheme = schemeOf(url);
  const owner = owners.get(frameId);
  if (owner && resourceType === 'Document' && (await isPrevented(event, owner, url))) return fail('Aborted');
  const rules = owner?.rules ?? [...sessions].find(({ handlers }) => handlers.has(scheme));
  const decision = await beforeRequest(event, owner, rules, url);
  if (decision.cancel) return fail('BlockedByClient');
  if (decision.redirectURL) {
    const responseHeaders = [{ name: 'location', value: toChromium(decision.redirectURL) }];
    return browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders,
    });
  }
  const privileges = privilegesOf(scheme);
  if (!privileges) return browser.send('Fetch.continueRequest', { requestId });
  if (resourceType === 'Fetch' && !privileges.supportFetchAPI) return fail('Failed');
  const handler = rules?.handlers.get(scheme);
  if (!handler) return fail('NameNotResolved');
  const response = await handled(handler, request, url);
  if (!response) return fail('Failed');
  return browser.send('Fetch.fulfillRequest', response(requestId));
}

async function isPrevented(
  { request, frameId, redirectedRequestId }: Protocol.Fetch.requestPausedPayload,
  owner: PageOwner,
  url: string,
): Promise<boolean> {
  const isMainFrame = owner.page.targetId === frameId;
  if (redirectedRequestId) return owner.navigation('will-redirect', url, isMainFrame);
  if (isMainFrame && !(await owner.page.isWishOfPage(request.url))) return false;
  if (owner.navigation('will-frame-navigate', url, isMainFrame)) return true;
  return isMainFrame && owner.navigation('will-navigate', url, isMainFrame);
}

function beforeRequest(
  { requestId, request, frameId, resourceType }: Protocol.Fetch.requestPausedPayload,
  owner: PageOwner | undefined,
  rules: SessionRules | undefined,
  url: string,
): Promise<{ cancel?: boolean; redirectURL?: string }> {
  const hook = rules?.beforeRequest;
  if (!hook?.matches(url)) return Promise.resolve({});
  const documentType = owner?.page.targetId === frameId ? 'mainFrame' : 'subFrame';
  const details: RequestDetails = {
    id: Number(requestId.replace(/\D/g, '')),
    url,
    method: request.method,
    resourceType:
      resourceType === 'Document'
        ? documentType
        : (resourceTypes[resourceType] ?? resourceType.toLowerCase()),
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    ...owner?.about,
  };
  return new Promise((resolve) => hook.listener(details, (response) => resolve(response)));
}

type Fulfilment = (requestId: string) => Protocol.Fetch.fulfillRequestParameters;

async function handled(
  handler: (request: Request) => Response | Promise<Response>,
  request: Protocol.Network.Request,
  url: string,
): Promise<Fulfilment | undefined> {
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  try {
    const init = { method: request.method, headers: request.headers as Record<string, string> };
    const response = await handler(
      new Request(url, parts.length ? { ...init, body: Buffer.concat(parts) } : init),
    );
    if (!(response instanceof Response)) throw new TypeError('the handler did not return a Response');
    if (response.type === 'error') return undefined;
    const responseHeaders = [...response.headers].map(([name, value]) => ({
      name,
      value: headerForChromium(name, value),
    }));
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    return (requestId) => ({ requestId, responseCode: response.status, responseHeaders, body });
  } catch (error) {
    say(
      `the handler of the scheme '${schemeOf(url)}' failed: ${error instanceof Error ? error.message : 'unknown'}`,
    );
    return undefined;
  }
}

function headerForChromium(name: string, value: string): string {
  if (name === 'location') return toChromium(value);
  return name.startsWith('content-security-policy') ? policyForChromium(value) : value;
}

/** Begins to answer what pages ask for. */
export function answerRequests(): void {
  chromium.on('request', (event) => {
    answer(event).catch((error: unknown) => {
      // The page that asked is gone.
      if (error instanceof Error && /Invalid InterceptionId|Chromium has ended/.test(error.message)) return;
      say(`a request could not be answered: ${error instanceof Error ? error.message : 'unknown'}`);
      void chromium.browser.post('Fetch.failRequest', { requestId: event.requestId, errorReason: 'Failed' });
    });
  });
}
