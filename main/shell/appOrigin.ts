/** The scheme and host our own pages have. One place: protocol, navigation and guard compare with it. */
export const appScheme = 'app';
export const appHost = 'casekeep';
export const startPage = `${appScheme}://${appHost}/index.html`;

/**
 * Is this URL one of our own pages?
 *
 * Compares the parsed protocol AND host. `.origin` is no use here (it is the text `null` for every custom
 * scheme) and a comparison of beginnings would accept `app://casekeep.evil`. Anything unparsable is foreign.
 */
export function isAppUrl(url: string | null | undefined): boolean {
  if (!url) return false;
  try {
    const parsed = new URL(url);
    return (
      parsed.protocol === `${appScheme}:` &&
      parsed.host === appHost &&
      parsed.username === '' &&
      parsed.password === ''
    );
  } catch {
    return false;
  }
}
