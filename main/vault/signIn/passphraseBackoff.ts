import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '@contract/failures';
import { replaceFile } from '../keys/atomicFile';
import { toHex } from '../keys/bytes';
import { sha256 } from '../keys/primitives';

/** Wrong passphrases that cost nothing but the key derivation: a person's own slips. */
const freeTries = 3;
/** Longest wait in seconds: a nuisance for who guesses at the keyboard, never a lock-out of the owner. */
const longestWait = 60;

const NoteSchema = z.strictObject({ wrong: z.int().min(0).max(1_000_000), last: z.int().min(0) });
type Note = z.infer<typeof NoteSchema>;

/** Seconds to wait after so many wrong passphrases in a row: none for the first ones, then doubling to a minute. */
export function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(longestWait, 2 ** (wrong - freeTries));
}

/** Slows down guessing for one folder of a vault. */
export interface PassphraseBackoff {
  /** @throws Failure `tooManyTries` with the seconds to wait. */
  assertMayTry(): void;
  wrong(): void;
  right(): void;
}

/**
 * Keeps the count of wrong passphrases in the app's data folder, so that starting the app anew does not forget it. It
 * names nobody and no place: the file is called after a hash of the vault's folder and of who signs in. It slows down
 * somebody at this keyboard; against somebody who copies the vault stands the price of the key derivation.
 * @param options.folder where notes are kept; without one nothing is remembered and nobody waits.
 * @param options.now milliseconds since 1970, of the computer's own clock.
 */
export function passphraseBackoff(options: {
  folder: string | undefined;
  vaultFolder: string;
  user: string;
  now: () => number;
}): PassphraseBackoff {
  const { folder, vaultFolder, user, now } = options;
  if (folder === undefined)
    return { assertMayTry: () => undefined, wrong: () => undefined, right: () => undefined };
  const name = `tries-${toHex(sha256('casekeep/tries/1', vaultFolder, '\0', user).subarray(0, 8))}`;
  const read = (): Note => {
    try {
      return NoteSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    } catch {
      // None yet, or one that cannot be read: it proves nothing.
      return { wrong: 0, last: 0 };
    }
  };
  const write = (note: Note): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(folder, name, Buffer.from(JSON.stringify(note)));
  };
  return {
    assertMayTry() {
      const note = read();
      const passed = (now() - note.last) / 1000;
      const wait = waitAfter(note.wrong);
      // A clock that was set back never makes anybody wait longer than the wait itself.
      const left = Math.ceil(Math.min(wait, wait - passed));
      if (left > 0) throw new Failure('tooManyTries', { values: { seconds: left } });
    },
    wrong: () => write({ wrong: read().wrong + 1, last: now() }),
    right() {
      if (read().wrong > 0) write({ wrong: 0, last: 0 });
    },
  };
}
