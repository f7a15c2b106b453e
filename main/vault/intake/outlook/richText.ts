import { decodeText } from '../decodeText';
import { codePageLabel } from './messageProperties';

/** What Outlook starts every compressed text with (MS-OXRTFCP 2.1.2.1). */
const dictionary =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern ' +
  '\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n' +
  '\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const windowBytes = 4096;
const compressed = 0x75465a4c;
const uncompressed = 0x414c454d;

/**
 * Takes Outlook's compression off a rich text (MS-OXRTFCP).
 * @param limitBytes the most it may grow to; the rest is left.
 * @returns the rich text, one character a byte; undefined for what is none.
 */
export function decompressRichText(bytes: Uint8Array, limitBytes: number): string | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  if (kind === uncompressed)
    return Buffer.from(bytes.subarray(16, 16 + Math.min(view.getUint32(4, true), limitBytes))).toString(
      'latin1',
    );
  if (kind !== compressed) return undefined;
  const past = Buffer.alloc(windowBytes);
  past.write(dictionary, 'latin1');
  let write = dictionary.length;
  const out: number[] = [];
  const put = (byte: number): void => {
    out.push(byte);
    past[write] = byte;
    write = (write + 1) % windowBytes;
  };
  let at = 16;
  while (at < bytes.length && out.length < limitBytes) {
    const control = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = token >> 4;
      if (from === write) return Buffer.from(out).toString('latin1');
      for (let step = 0; step < (token & 15) + 2; step += 1) put(past[(from + step) % windowBytes] ?? 0);
    }
  }
  return Buffer.from(out).toString('latin1');
}

/** The words of a rich text: as plain text, or as the HTML that Outlook wrapped in it (MS-OXRTFEX). */
export interface RichTextWords {
  readonly kind: 'plain' | 'html';
  readonly text: string;
}

/** Groups that hold no words. */
const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'themedata',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
]);

const marks: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
};

interface Group {
  quiet: boolean;
  /** Formatting that stands only for the sake of rich text; the wrapped HTML has its own. */
  forRichText: boolean;
  tag: boolean;
  /** Characters to leave out after a Unicode one. */
  fallback: number;
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

/** Reads the words out of a rich text. Pictures, fonts and formatting are left; nothing is rendered. */
export function richTextWords(source: string): RichTextWords {
  const isHtml = /^\{\\rtf1[^{}]{0,200}\\fromhtml1/.test(source);
  const label = codePageLabel(Number(/\\ansicpg(\d{1,5})/.exec(source.slice(0, 500))?.[1] ?? 1252));
  const words: string[] = [];
  const pending: number[] = [];
  const groups: Group[] = [];
  let group: Group = { quiet: false, forRichText: false, tag: false, fallback: 1 };
  let skip = 0;
  const flush = (): void => {
    if (pending.length > 0) words.push(decodeText(Uint8Array.from(pending.splice(0)), label).text);
  };
  const speaks = (): boolean => !group.quiet && !(isHtml && group.forRichText);
  const say = (text: string): void => {
    flush();
    if (speaks()) words.push(text);
  };
  const literal = (text: string): void => {
    const left = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    if (left !== '' && speaks()) for (const letter of left) pending.push(letter.charCodeAt(0) & 0xff);
  };
  const control = (word: string, value: number | undefined): void => {
    if (word === 'u' && value !== undefined) {
      say(String.fromCharCode(value & 0xffff));
      skip = group.fallback;
    } else if (word === 'uc') group.fallback = Math.min(Math.max(value ?? 1, 0), 16);
    else if (word === 'htmlrtf') {
      flush();
      group.forRichText = value !== 0;
    } else if (word === 'htmltag') {
      group.tag = true;
      group.quiet = !isHtml;
    } else if (silent.has(word)) group.quiet = true;
    // In wrapped HTML a line end stands for one of its source, which the HTML reads by itself.
    else if (marks[word] !== undefined && !(isHtml && group.tag && word !== 'par')) say(marks[word]);
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, word, value, hex, symbol, brace, text] = match;
    if (word !== undefined) control(word.toLowerCase(), value === undefined ? undefined : Number(value));
    else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (speaks()) pending.push(parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') group.quiet = !source.startsWith('\\htmltag', token.lastIndex);
      else if (symbol === '~') say('\u00a0');
      else if (symbol === '_') say('-');
      else if (symbol === '\\' || symbol === '{' || symbol === '}') literal(symbol);
    } else if (brace === '{') {
      flush();
      groups.push(group);
      group = { ...group };
    } else if (brace === '}') {
      flush();
      group = groups.pop() ?? group;
    } else if (text !== undefined) literal(text);
  }
  flush();
  return { kind: isHtml ? 'html' : 'plain', text: words.join('') };
}
