import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { appHost, appScheme } from './appOrigin';
import { contentSecurityPolicy } from './contentSecurityPolicy';

/** Own table: only what the build emits. A file of another type is not served at all. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/** Header → value, for every answer. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  // A script is a script and a picture a picture, whatever its bytes look like.
  'X-Content-Type-Options': 'nosniff',
  // No other window keeps a handle on ours.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Nothing of the page may lie in a cache on disk.
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Finds the file a request of our protocol means.
 *
 * @param root absolute folder of the built pages
 * @param url the requested URL
 * @returns the absolute path inside `root`, or null when the request is for anything else. The path is decoded
 *   first and compared afterwards, because `%2f..%2f` survives URL normalisation.
 */
export function fileForRequest(root: string, url: string): string | null {
  let parsed: URL;
  let decoded: string;
  try {
    parsed = new URL(url);
    decoded = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) return null;
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return contentTypes[extname(file)] === undefined ? null : file;
}

/**
 * The handler of the `app:` protocol: GET only, our host only, files of the built pages only.
 *
 * @param root absolute folder of the built pages
 * @param read how a file is read (replaceable in tests)
 */
export function createAppProtocolHandler(
  root: string,
  read: (file: string) => Promise<Uint8Array> = readFile,
): (request: Request) => Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: { ...headers } });
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const file = fileForRequest(root, request.url);
    if (file === null) return refuse(404);
    try {
      const bytes = await read(file);
      return new Response(new Uint8Array(bytes), {
        headers: { ...headers, 'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream' },
      });
    } catch {
      return refuse(404);
    }
  };
}
