import { isUtf8 } from 'node:buffer';
import libmime from 'libmime';
import { decode as decodeCharset } from 'libmime/lib/charset.js';
import type { MailNotice } from '../../../contract/mailNotices';

export interface DecodedText {
  readonly text: string;
  readonly notice?: MailNotice;
}

/** What a mail may say and mean "nothing in particular". */
const unspecific = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  'default',
  'binary',
]);

/**
 * Turns bytes into letters by the charset a part declares. The WHATWG decoders come first, because they read
 * labels as mail programs mean them (ISO-8859-1 is windows-1252, GB2312 is GBK); libmime knows the rest.
 * Never throws: what cannot be read becomes U+FFFD or is guessed, with a notice.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const label = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (unspecific.has(label)) return guessText(bytes);
  if (/utf-?7/.test(label)) return { text: Buffer.from(bytes).toString('latin1'), notice: 'charsetRefused' };
  const text = decodeKnown(bytes, label);
  if (text === undefined) return { ...guessText(bytes), notice: 'charsetUnknown' };
  return text.includes('\uFFFD') ? { text, notice: 'undecodableCharacters' } : { text };
}

function decodeKnown(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    if (!libmime.createDecodeStream(label).supported) return undefined;
    return decodeCharset(Buffer.from(bytes), label);
  }
}

const escape = '\x1b';

function isJis(bytes: Buffer): boolean {
  return bytes.includes(`${escape}$B`) || bytes.includes(`${escape}$@`);
}

/** Text whose charset nobody told: UTF-8 if it is that, JIS by its escapes, else the most common western one. */
function guessText(bytes: Uint8Array): DecodedText {
  const eightBit = bytes.some((byte) => byte > 0x7f);
  if (!eightBit && isJis(Buffer.from(bytes))) {
    return { text: new TextDecoder('iso-2022-jp').decode(bytes), notice: 'charsetGuessed' };
  }
  if (!eightBit) return { text: Buffer.from(bytes).toString('latin1') };
  return {
    text: new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes),
    notice: 'charsetGuessed',
  };
}

/** The charset an HTML document names in its own head, when the mail names none. */
export function charsetOfHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
}
