import { randomBytes } from 'node:crypto';

/** Tokens kept at once: more than a person can have dialogs' worth of, few enough to stay a small list. */
const mostTokens = 256;

export interface PathTokens {
  /** Remembers a path that a dialog of the shell returned; answers the token the page may hold. */
  keep(path: string): string;
  /** The path of a token, or undefined for one that was never given out. */
  path(token: string): string | undefined;
  /** Every token → path, to go with a call. */
  all(): Record<string, string>;
  /** Forgets all of them (on lock). */
  clear(): void;
}

/** The page never sees nor supplies a path: it passes back the random token of one that a person chose. */
export function createPathTokens(): PathTokens {
  const paths = new Map<string, string>();
  return {
    keep(path) {
      const token = randomBytes(16).toString('hex');
      paths.set(token, path);
      const oldest = paths.keys().next().value;
      if (paths.size > mostTokens && oldest !== undefined) paths.delete(oldest);
      return token;
    },
    path: (token) => paths.get(token),
    all: () => Object.fromEntries(paths),
    clear: () => paths.clear(),
  };
}
