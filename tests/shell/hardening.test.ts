import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { hardenContents, hardenEveryContents, hardenSession, requestAllowed } from '@shell/hardening';
import { webPreferences } from '@shell/window';
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: undefined }));

test.each([
  ['app://casekeep/index.html', true],
  ['blob:app://casekeep/1', true],
  ['https://example.org/', false],
  ['http://localhost:5173/', false],
  ['ws://localhost/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['ftp://example.org', false],
  ['', false],
])('request to %s: %s', (url, allowed) => {
  expect(requestAllowed(url)).toBe(allowed);
});

function fakeSession() {
  const emitter = new EventEmitter();
  const handlers: Record<string, (...input: never[]) => unknown> = {};
  const remember = (name: string) => (handler: (...input: never[]) => unknown) => {
    handlers[name] = handler;
  };
  const session = Object.assign(emitter, {
    webRequest: { onBeforeRequest: remember('request') },
    setPermissionRequestHandler: remember('permissionRequest'),
    setPermissionCheckHandler: remember('permissionCheck'),
    setDevicePermissionHandler: remember('device'),
    setDisplayMediaRequestHandler: remember('display'),
  });
  return { session, handlers };
}

test('the session grants nothing at all', () => {
  const { session, handlers } = fakeSession();
  hardenSession(session as unknown as Session);
  const call = (name: string, ...input: unknown[]) =>
    (handlers[name] as ((...given: unknown[]) => unknown) | undefined)?.(...input);

  const cancelled = vi.fn();
  call('request', { url: 'https://example.org' }, cancelled);
  expect(cancelled).toHaveBeenCalledExactlyOnceWith({ cancel: true });

  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'usb']) {
    const answered = vi.fn();
    call('permissionRequest', null, permission, answered);
    expect(answered).toHaveBeenCalledExactlyOnceWith(false);
    expect(call('permissionCheck', null, permission)).toBe(false);
  }
  expect(call('device', {})).toBe(false);
  const streams = vi.fn();
  call('display', {}, streams);
  expect(streams).toHaveBeenCalledExactlyOnceWith({});

  const event = { preventDefault: vi.fn() };
  session.emit('will-download', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  '%s is prevented on every web contents',
  (name) => {
    const app = new EventEmitter();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    hardenEveryContents(app as unknown as App);
    app.emit('web-contents-created', {}, contents);
    const event = { preventDefault: vi.fn() };
    contents.emit(name, event, 'app://casekeep/other.html');
    expect(event.preventDefault).toHaveBeenCalledOnce();
  },
);

test('no page opens a window', () => {
  let handler: ((details: { url: string }) => { action: string }) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (given: typeof handler) => {
      handler = given;
    },
  });
  hardenContents(contents as unknown as WebContents);
  expect(handler?.({ url: 'app://casekeep/index.html' })).toEqual({ action: 'deny' });
});

test('every preference that guards the page is written out', () => {
  const session = fakeSession().session as unknown as Session;
  expect(webPreferences(session, true, '/preload.cjs')).toMatchObject({
    session,
    preload: '/preload.cjs',
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});
