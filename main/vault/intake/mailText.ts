import libmime from 'libmime';
import type { MailNotice } from '../../../contract/mailNotices';
import { charsetOfHtml, decodeText } from './decodeText';
import { htmlToPlainText } from './htmlToPlainText';
import type { MailPart } from './splitMail';

/** One displayed text part; `group` is the outermost multipart/alternative it stands in. */
export interface TextPiece {
  readonly kind: 'plain' | 'html';
  readonly group: MailPart | undefined;
  readonly part: MailPart;
  readonly bytes: Uint8Array;
}

/** HTML carries much markup for few words: so many bytes are read for each byte of text kept. */
export const markupFactor = 8;

/** A plain part this short beside much longer HTML only says that the mail should be read elsewhere. */
const stubCharacters = 200;
const stubFactor = 4;

export interface ReportText {
  readonly text: string;
  readonly source: 'plain' | 'html' | 'none';
}

/**
 * Puts together what the sender wrote: of each alternative the plain form if it is a real one, otherwise the
 * HTML turned to text; parts that stand side by side follow each other.
 *
 * @param limitBytes the longest text kept, in UTF-8; what is cut off is in the original mail.
 */
export function composeText(
  pieces: readonly TextPiece[],
  limitBytes: number,
  notice: (code: MailNotice) => void,
): ReportText {
  const chosen = groupPieces(pieces).flatMap(
    (block) =>
      chooseWords(
        readPieces(block, 'plain', limitBytes, notice),
        block.some((piece) => piece.kind === 'html')
          ? () => readPieces(block, 'html', limitBytes, notice)
          : undefined,
        notice,
      ) ?? [],
  );
  if (chosen.length === 0) return { text: '', source: 'none' };
  const whole = chosen.map((part) => part.text).join('\n\n');
  const source = chosen.some((part) => part.kind === 'html') ? 'html' : 'plain';
  const text = cutAtCodePoint(whole, limitBytes);
  if (text.length < whole.length) notice('textCut');
  return { text, source };
}

/** One of the two forms a sender's words came in. */
export interface ChosenWords {
  readonly kind: 'plain' | 'html';
  readonly text: string;
}

/**
 * Chooses between the plain form of some words and their HTML: the plain one, unless it is empty or only says that
 * the mail should be read elsewhere.
 *
 * @param html reads the HTML form as text; absent where there is none.
 * @returns undefined where neither holds a word.
 */
export function chooseWords(
  plain: string,
  html: (() => string) | undefined,
  notice: (code: MailNotice) => void,
): ChosenWords | undefined {
  const mayBeStub = plain.length < stubCharacters;
  const fromHtml = html !== undefined && mayBeStub ? html() : '';
  const isStub =
    plain !== '' && mayBeStub && fromHtml.length > Math.max(stubCharacters, plain.length * stubFactor);
  if (isStub) notice('plainTextWasStub');
  if (plain !== '' && !isStub) return { kind: 'plain', text: plain };
  return fromHtml === '' ? undefined : { kind: 'html', text: fromHtml };
}

/** Pieces of one alternative belong together; every other piece stands for itself. */
function groupPieces(pieces: readonly TextPiece[]): TextPiece[][] {
  const blocks: TextPiece[][] = [];
  const byGroup = new Map<MailPart, TextPiece[]>();
  for (const piece of pieces) {
    const known = piece.group && byGroup.get(piece.group);
    if (known) {
      known.push(piece);
      continue;
    }
    const block = [piece];
    if (piece.group) byGroup.set(piece.group, block);
    blocks.push(block);
  }
  return blocks;
}

function readPieces(
  block: readonly TextPiece[],
  kind: TextPiece['kind'],
  limitBytes: number,
  notice: (code: MailNotice) => void,
): string {
  return block
    .filter((piece) => piece.kind === kind)
    .map((piece) => tidyText(readPiece(piece, limitBytes, notice), notice))
    .filter((text) => text !== '')
    .join('\n\n');
}

function readPiece(piece: TextPiece, limitBytes: number, notice: (code: MailNotice) => void): string {
  const { node } = piece.part;
  const most = limitBytes * (piece.kind === 'html' ? markupFactor : 2);
  if (piece.bytes.length > most) notice('textCut');
  const bytes = piece.bytes.subarray(0, most);
  const declared = node.charset || (piece.kind === 'html' ? charsetOfHtml(bytes) : undefined);
  const decoded = decodeText(bytes, declared);
  if (decoded.notice) notice(decoded.notice);
  if (piece.kind === 'html') return htmlToPlainText(decoded.text);
  return node.flowed ? libmime.decodeFlowed(decoded.text, node.delSp) : decoded.text;
}

/** Line ends as `\n`, no invisible control characters, no trailing blanks, no empty head or tail. */
export function tidyText(text: string, notice: (code: MailNotice) => void): string {
  const lines = text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n');
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  const clean = lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
  if (clean.length < lines.length) notice('controlsRemoved');
  const rows = clean.split('\n').map((row) => row.trimEnd());
  const first = rows.findIndex((row) => row !== '');
  const last = rows.findLastIndex((row) => row !== '');
  return first < 0 ? '' : rows.slice(first, last + 1).join('\n');
}

/** @returns the longest beginning of `text` that takes at most `limitBytes` in UTF-8 and splits no character. */
export function cutAtCodePoint(text: string, limitBytes: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limitBytes) return text;
  let end = limitBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8');
}
