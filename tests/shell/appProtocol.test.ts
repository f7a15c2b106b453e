import { contentSecurityPolicy } from '@shell/contentSecurityPolicy';
import { createAppProtocolHandler, fileForRequest } from '@shell/appProtocol';
import { expect, test, vi } from 'vitest';

const root = '/app/out/renderer';

test.each([
  ['app://casekeep/index.html', `${root}/index.html`],
  ['app://casekeep/', `${root}/index.html`],
  ['app://casekeep/assets/index-4f.js?v=1#part', `${root}/assets/index-4f.js`],
  ['app://casekeep/assets/a%20b.css', `${root}/assets/a b.css`],
  // URL itself takes these back to the root: they stay inside.
  ['app://casekeep/../../index.html', `${root}/index.html`],
])('serves %s', (url, file) => {
  expect(fileForRequest(root, url)).toBe(file);
});

test.each([
  'app://evil/index.html',
  'app://casekeep.evil/index.html',
  'app://casekeep:1/index.html',
  'https://casekeep/index.html',
  'file:///app/out/renderer/index.html',
  'app://casekeep/%2f..%2f..%2fmain%2findex.js',
  'app://casekeep/..%2fmain/index.js',
  'app://casekeep/..%2frenderer-copy/index.js',
  'app://casekeep/assets/..%2f..%2f..%2f..%2fetc/passwd.js',
  'app://casekeep/..%5c..%5cmain%5cindex.js',
  'app://casekeep/index.html%00.js',
  'app://casekeep/%E0%A4%A',
  'app://casekeep/settings.sqlite',
  'app://casekeep/assets',
  'not a url',
])('refuses %s', (url) => {
  expect(fileForRequest(root, url)).toBeNull();
});

const request = (url: string, method = 'GET') => new Request(url, { method });

test('answers with the type of its own table, the policy and no cache', async () => {
  const handler = createAppProtocolHandler(root, async () => new TextEncoder().encode('x'));
  const response = await handler(request('app://casekeep/assets/index.css'));
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('x');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test.each([
  ['another method', request('app://casekeep/index.html', 'POST'), 405],
  ['another host', request('app://evil/index.html'), 404],
])('reads nothing for %s', async (_what, asked, status) => {
  const read = vi.fn(async () => new Uint8Array());
  const response = await createAppProtocolHandler(root, read)(asked);
  expect(response.status).toBe(status);
  expect(read).not.toHaveBeenCalled();
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
});

test('a missing file is told without its path', async () => {
  const handler = createAppProtocolHandler(root, () => Promise.reject(new Error(`ENOENT ${root}/x.js`)));
  const response = await handler(request('app://casekeep/x.js'));
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('the policy names every directive and allows nothing from outside, inline or evaluated', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-src': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
  });
});
