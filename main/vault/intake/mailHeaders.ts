import { isUtf8 } from 'node:buffer';
import libmime from 'libmime';
import { addressParser } from 'postal-mime';
import { limits } from '../../../contract/limits';
import type { MailNotice } from '../../../contract/mailNotices';
import { decodeText } from './decodeText';
import { readMailMoment } from './mailMoment';
import type { MailAddress, MailMoment, ParsedMail } from './parsedMail';
import type { MailPart } from './splitMail';

/** More recipients than any letter to an office has; a list of thousands says nothing more. */
export const recipientsKept = 200;

/** Header fields of which at least one stands in everything that deserves to be called a mail. */
const mailFields = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'mime-version',
  'content-type',
  'return-path',
  'delivered-to',
  'sender',
  'reply-to',
]);

export type MailHeaders = Pick<
  ParsedMail,
  'messageId' | 'from' | 'replyTo' | 'to' | 'cc' | 'subject' | 'sentAt' | 'receivedAt'
>;

/** @returns whether the header block is one of a mail (and not the first lines of some other file). */
export function looksLikeMail(root: MailPart): boolean {
  return headerLines(root).some((line) => mailFields.has(line.key));
}

/**
 * Reads who wrote, to whom, when and about what.
 *
 * @param charset what undeclared 8-bit header letters are read as, usually the body's own charset.
 * @param notice told of everything odd.
 */
export function readHeaders(
  root: MailPart,
  charset: string | undefined,
  notice: (code: MailNotice) => void,
): MailHeaders {
  const all = (key: string): string[] => headerValues(root, key, charset);
  const first = (key: string): string | undefined => all(key)[0];
  const senders = all('from').flatMap(readAddresses);
  if (senders.length === 0) notice('senderMissing');
  if (senders.length > 1) notice('severalSenders');
  const from = senders[0];
  if (from && showsOtherAddress(from)) notice('senderNameShowsOtherAddress');
  const replyTo = all('reply-to').flatMap(readAddresses)[0];
  const subject = first('subject');
  const messageId = first('message-id')?.slice(0, limits.lineCharacters);
  if (!messageId) notice('messageIdMissing');
  const receivedAt = readReceived(first('received'));
  const sentAt = readSent(first('date'), receivedAt, notice);
  return {
    ...(messageId ? { messageId } : {}),
    ...(from ? { from } : {}),
    ...(replyTo ? { replyTo } : {}),
    to: recipients(all('to'), notice),
    cc: recipients(all('cc'), notice),
    ...(subject === undefined ? {} : { subject: oneLine(decodeWords(subject)) }),
    ...(sentAt ? { sentAt } : {}),
    ...(receivedAt ? { receivedAt } : {}),
  };
}

/** Raw header lines (one per field, folding kept) with one character per byte. */
function headerLines(part: MailPart): { key: string; line: string }[] {
  return part.node.headers ? part.node.headers.getList() : [];
}

/** Every value of one header field in the order sent, unfolded, its bytes read as letters, words not yet decoded. */
export function headerValues(part: MailPart, key: string, charset?: string): string[] {
  return headerLines(part)
    .filter((line) => line.key === key)
    .map(({ line }) => {
      const bytes = Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1');
      return decodeText(bytes, isUtf8(bytes) ? 'utf-8' : charset)
        .text.replace(/\r?\n(?=[ \t])/g, '')
        .replace(/[\r\n]+/g, ' ')
        .trim();
    })
    .filter((value) => value !== '');
}

function decodeWords(value: string): string {
  try {
    return libmime.decodeWords(value);
  } catch {
    return value;
  }
}

/** One visible line: no control characters, no direction overrides, white space collapsed, bounded length. */
export function oneLine(value: string): string {
  const clean = value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(clean).slice(0, limits.lineCharacters).join('');
}

function readAddresses(value: string): MailAddress[] {
  return addressParser(value, { flatten: true }).flatMap((mailbox) => {
    const name = oneLine(mailbox.name);
    const address = oneLine(mailbox.address ?? '');
    if (!name && !address) return [];
    return [{ ...(name ? { name } : {}), ...(address ? { address } : {}) }];
  });
}

function recipients(values: string[], notice: (code: MailNotice) => void): MailAddress[] {
  const found = values.flatMap(readAddresses);
  if (found.length > recipientsKept) notice('recipientsCut');
  return found.slice(0, recipientsKept);
}

function showsOtherAddress(mailbox: MailAddress): boolean {
  const shown = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/.exec(mailbox.name ?? '')?.[0];
  return shown !== undefined && shown.toLowerCase() !== mailbox.address?.toLowerCase();
}

/** The topmost `Received` field is written by the mailbox that took the mail; its date stands after the last `;`. */
function readReceived(value: string | undefined): MailMoment | undefined {
  if (value === undefined) return undefined;
  const moment = readMailMoment(value.slice(value.lastIndexOf(';') + 1));
  return moment && { instant: moment.instant, offset: moment.offset };
}

const oneDay = 24 * 60 * 60 * 1000;

function readSent(
  value: string | undefined,
  receivedAt: MailMoment | undefined,
  notice: (code: MailNotice) => void,
): MailMoment | undefined {
  if (value === undefined) {
    notice('dateMissing');
    return undefined;
  }
  const moment = readMailMoment(value);
  if (!moment) {
    notice('dateUnreadable');
    return undefined;
  }
  if (!moment.zoned) notice('dateWithoutZone');
  if (receivedAt && Math.abs(Date.parse(receivedAt.instant) - Date.parse(moment.instant)) > oneDay) {
    notice('dateDiffersFromReceipt');
  }
  return { instant: moment.instant, offset: moment.offset };
}
