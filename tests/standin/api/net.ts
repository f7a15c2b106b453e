import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse, strict } from '../offered.ts';
import { settings } from '../settings.ts';

/** The media types that Chromium knows by file ending, as far as an application serves such files. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Fetches a file, or from the development server when there is one. Everything else fails as without a network.
 * @throws `net::ERR_…` as Electron does.
 */
export async function fetchLocally(input: string | Request, init?: RequestInit): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url;
  if (url.startsWith('file:')) {
    const file = fileURLToPath(url.split(/[?#]/)[0] ?? url);
    const content = await readFile(file).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    });
    const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(content, { headers: { 'content-type': type } });
  }
  const server = settings.developmentServer;
  if (!server || new URL(url).origin !== new URL(server).origin)
    throw new Error('net::ERR_NAME_NOT_RESOLVED');
  return fetch(input, init);
}

export const net = strict(
  {
    fetch: fetchLocally,
    isOnline: () => false,
    online: false,
    request: () => refuse('net.request'),
  },
  'net',
);
