import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Failure } from '../../../contract/failures';
import { fromHex, join, toHex } from '../keys/bytes';
import { sha256 } from '../keys/primitives';

/** One of the three shares of a set. */
export interface RecoveryShare {
  /** Four random bytes in hexadecimal: shares of another set do not go with these. */
  readonly set: string;
  /** The share as the splitting made it: 32 bytes and one that tells which it is. */
  readonly bytes: Uint8Array;
}

const setLength = 4;
const contentLength = setLength + 33;
const checksumLength = 3;
/** Bytes that fifteen words of BIP-39 stand for, with a checksum of five bits of their own. */
const halfLength = 20;
const halfWords = 15;

/** Words of a share as it is written down. */
export const shareWordCount = 2 * halfWords;

function checksumOf(content: Uint8Array): Buffer {
  return sha256('casekeep/share/1', content).subarray(0, checksumLength);
}

/**
 * Writes a share as thirty words of the English list of BIP-39: set ‖ share ‖ SHA-256("casekeep/share/1" ‖ both)[0..3],
 * twenty bytes to fifteen words.
 */
export function shareWords(share: RecoveryShare): string {
  const content = join(fromHex(share.set), share.bytes);
  const bytes = join(content, checksumOf(content));
  const halves = [bytes.subarray(0, halfLength), bytes.subarray(halfLength)];
  return halves.map((half) => entropyToMnemonic(half, wordlist)).join(' ');
}

const wordOfStart = new Map(wordlist.map((word) => [word.slice(0, 4), word] as const));

/** @returns the word that was meant: its first four letters are enough, more of them have to be its own. */
function wordMeant(typed: string): string | undefined {
  const word = wordOfStart.get(typed.slice(0, 4));
  return word?.startsWith(typed) === true ? word : undefined;
}

/**
 * Reads a share from words as they were written down or scanned: capital letters, punctuation, the numbers people write
 * before words and whatever follows a word's first four letters are forgiven.
 * @param share which of those that are typed it is, from 1.
 * @throws Failure `shareUnreadable`; `values.share` is the one asked about, `values.word` is the place of the first word that is none of the list, 0 where all
 *   are and it is no share all the same: a word is missing, or another one of the list.
 */
export function readShare(typed: string, share = 1): RecoveryShare {
  const words = (typed.toLowerCase().match(/[a-z]+/g) ?? []).map(wordMeant);
  const unknown = words.indexOf(undefined);
  if (unknown >= 0) throw unreadable(share, unknown + 1);
  if (words.length !== shareWordCount) throw unreadable(share, 0);
  const halves = [words.slice(0, halfWords), words.slice(halfWords)];
  const bytes = join(...halves.map((half) => entropyOf(half, share)));
  const content = bytes.subarray(0, contentLength);
  if (!checksumOf(content).equals(bytes.subarray(contentLength))) throw unreadable(share, 0);
  return { set: toHex(content.subarray(0, setLength)), bytes: Uint8Array.from(content.subarray(setLength)) };
}

function entropyOf(words: readonly (string | undefined)[], share: number): Uint8Array {
  try {
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch {
    throw unreadable(share, 0);
  }
}

function unreadable(share: number, word: number): Failure {
  return new Failure('shareUnreadable', { values: { share, word } });
}
