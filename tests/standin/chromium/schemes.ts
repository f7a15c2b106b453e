import type { Privileges } from 'electron';

const registered = new Map<string, Privileges>();

/** Sets the application's own schemes, as `protocol.registerSchemesAsPrivileged` does: a later list replaces an earlier one. */
export function registerSchemes(list: readonly { scheme: string; privileges?: Privileges }[]): void {
  registered.clear();
  for (const { scheme, privileges } of list) registered.set(scheme, privileges ?? {});
}

/** The privileges of a scheme, or `undefined` for a scheme that is not the application's own. */
export function privilegesOf(scheme: string): Privileges | undefined {
  return registered.get(scheme);
}

/** The scheme at the front of an address, without its colon. */
export function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/**
 * Chromium cannot open `app://bundle/x`, so it is shown `https://bundle.app.localhost/x`: a secure context with an
 * origin of its own, whose name never leads off this computer.
 */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const [, scheme = '', host = '', rest = ''] = parts ?? [];
  if (!registered.get(scheme.toLowerCase())?.standard) return url;
  return `https://${host}${host ? '.' : ''}${scheme.toLowerCase()}.localhost${rest.startsWith('/') ? '' : '/'}${rest}`;
}

/** The application's own address for one of Chromium's; see `toChromium`. */
export function fromChromium(url: string): string {
  const parts = /^https:\/\/(?:(.*)\.)?([a-z][a-z0-9+-]*)\.localhost(\/.*)?$/i.exec(url);
  const [, host = '', scheme = '', rest = ''] = parts ?? [];
  return parts && registered.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** Rewrites the application's own schemes inside a content security policy, as `toChromium` does with addresses. */
export function policyForChromium(policy: string): string {
  let text = policy;
  for (const scheme of registered.keys())
    text = text
      .replace(
        new RegExp(String.raw`(?<![\w.-])${scheme}://([\w.*-]+)`, 'g'),
        (_whole, host: string) => `https://${host}.${scheme}.localhost`,
      )
      .replace(new RegExp(String.raw`(?<![\w.-])${scheme}:(?!/)`, 'g'), `https://*.${scheme}.localhost`);
  return text;
}
