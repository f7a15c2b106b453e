import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './keys/atomicFile';
import { erase, fromHex, join as joinBytes, toHex } from './keys/bytes';
import { deriveKey, open, seal, sha256 } from './keys/primitives';
import { whereThereIsRoom } from './whereThereIsRoom';

/** A few bytes about one vault that one user keeps in the app's own data folder. */
export interface SealedNote {
  /** @returns nothing when there is none, or one that was not written with this user's secret. */
  get(): Buffer | undefined;
  /** Replaces it, where there is room. */
  put(bytes: Uint8Array): void;
}

/**
 * The note `<file>-<16 hex of SHA-256(vault ‖ user)>` (one that is hidden: SHA-256(its key ‖ vault ‖ user)), sealed under HKDF(userSecret, use). It lies outside the vault: one
 * that is missing or cannot be read proves nothing.
 */
export function sealedNote(options: {
  folder: string;
  vault: string;
  user: string;
  secret: Uint8Array;
  /** What its name begins with. */
  file: 'head' | 'checked';
  use: 'head' | 'checkpoint';
  /** Its name is derived from the secret as well, so that it does not tell whose it is. */
  hidden?: boolean | undefined;
}): SealedNote {
  const { folder, vault, user, secret, file, use } = options;
  const associated = joinBytes(`casekeep/${use}/1`, fromHex(vault), fromHex(user));
  const withKey = <T>(work: (key: Buffer) => T): T => {
    const key = deriveKey({ secret, use, vault, id: fromHex(user) });
    try {
      return work(key);
    } finally {
      erase(key);
    }
  };
  const place =
    options.hidden === true
      ? withKey((key) => sha256(key, fromHex(vault), fromHex(user)))
      : sha256(fromHex(vault), fromHex(user));
  const name = `${file}-${toHex(place.subarray(0, 8))}`;
  return {
    get() {
      const path = join(folder, name);
      if (!existsSync(path)) return undefined;
      return withKey((key) => open(key, readFileSync(path), associated));
    },
    put(bytes) {
      const sealed = withKey((key) => seal(key, bytes, associated));
      whereThereIsRoom(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        replaceFile(folder, name, sealed);
      });
    },
  };
}
