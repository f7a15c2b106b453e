import type { MailNotice } from '../../../../contract/mailNotices';
import { charsetOfHtml, decodeText } from '../decodeText';
import { htmlToPlainText } from '../htmlToPlainText';
import { chooseWords, cutAtCodePoint, markupFactor, type ReportText, tidyText } from '../mailText';
import { codePageLabel, type MessageProperties } from './messageProperties';
import { decompressRichText, richTextWords } from './richText';

const ids = { plain: 0x1000, html: 0x1013, richText: 0x1009, codePage: 0x3fde } as const;

/**
 * The words of an Outlook message: plain, else its HTML turned to text, else what its rich text says.
 * @param limitBytes the longest text kept; what is cut off is in the original.
 */
export function outlookText(
  properties: MessageProperties,
  limitBytes: number,
  notice: (code: MailNotice) => void,
): ReportText {
  const most = limitBytes * markupFactor;
  const plain = tidyText(cut(properties.text(ids.plain) ?? '', most, notice), notice);
  const html = htmlOf(properties, most, notice);
  const readHtml = html === undefined ? undefined : () => tidyText(htmlToPlainText(html), notice);
  const chosen = chooseWords(plain, readHtml, notice) ?? fromRichText(properties, most, notice);
  if (chosen === undefined) return { text: '', source: 'none' };
  const text = cutAtCodePoint(chosen.text, limitBytes);
  if (text.length < chosen.text.length) notice('textCut');
  return { text, source: chosen.kind };
}

function cut(text: string, most: number, notice: (code: MailNotice) => void): string {
  if (text.length > most) notice('textCut');
  return text.slice(0, most);
}

function htmlOf(
  properties: MessageProperties,
  most: number,
  notice: (code: MailNotice) => void,
): string | undefined {
  const bytes = properties.bytes(ids.html);
  if (bytes === undefined) {
    const text = properties.text(ids.html);
    return text === undefined ? undefined : cut(text, most, notice);
  }
  if (bytes.length > most) notice('textCut');
  const read = bytes.subarray(0, most);
  const decoded = decodeText(read, charsetOfHtml(read) ?? codePageLabel(properties.number(ids.codePage)));
  if (decoded.notice) notice(decoded.notice);
  return decoded.text;
}

function fromRichText(
  properties: MessageProperties,
  most: number,
  notice: (code: MailNotice) => void,
): { kind: 'plain' | 'html'; text: string } | undefined {
  const packed = properties.bytes(ids.richText);
  const source = packed && decompressRichText(packed, most);
  if (source === undefined) return undefined;
  const words = richTextWords(source);
  const text = tidyText(words.kind === 'html' ? htmlToPlainText(words.text) : words.text, notice);
  if (text === '') return undefined;
  notice('textFromRichText');
  return { kind: words.kind, text };
}
