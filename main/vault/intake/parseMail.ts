import libmime from 'libmime';
import { Failure } from '../../../contract/failures';
import { limits as productLimits } from '../../../contract/limits';
import type { MailNotice } from '../../../contract/mailNotices';
import { safeFileName, uniqueNames } from './attachmentName';
import { isForward } from './forwarded';
import { headerValues, looksLikeMail, oneLine, readHeaders } from './mailHeaders';
import { composeText, type ReportText, type TextPiece } from './mailText';
import type { MailAttachment, MailLimits, ParsedMail } from './parsedMail';
import { decodePart, splitMail, type MailPart } from './splitMail';

/**
 * Reads an e-mail file (RFC 5322, MIME) into a neutral value. Nothing is rendered, loaded, run or written.
 *
 * @param source the bytes of the file, or its pieces as they arrive.
 * @param limits bounds; the product's own unless a test narrows them.
 * @returns sender, dates, the words, every file with its exact bytes, and what was odd.
 * @throws Failure `mailTooLarge`, `mailTooNested`, `mailTooManyParts`, `notAMail`, `mailBroken`; nothing else.
 */
export async function parseMail(
  source: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: MailLimits = productLimits,
): Promise<ParsedMail> {
  const mail = trimStart(await gather(source, limits.mailBytes));
  try {
    return await readMail(mail, limits, 0);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('mailBroken');
  }
}

async function gather(
  source: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limitBytes: number,
): Promise<Uint8Array> {
  const tooLarge = (): Failure => new Failure('mailTooLarge', { values: { limit: limitBytes } });
  if (source instanceof Uint8Array) {
    if (source.length > limitBytes) throw tooLarge();
    return source;
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > limitBytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A byte order mark and empty lines in front would end the header before it began. */
function trimStart(mail: Uint8Array): Uint8Array {
  let start = mail[0] === 0xef && mail[1] === 0xbb && mail[2] === 0xbf ? 3 : 0;
  while (mail[start] === 0x0d || mail[start] === 0x0a) start += 1;
  return mail.subarray(start);
}

async function readMail(mail: Uint8Array, limits: MailLimits, outerDepth: number): Promise<ParsedMail> {
  const root = await splitMail(mail, limits, outerDepth);
  if (!looksLikeMail(root)) throw new Failure('notAMail');
  const notices = new Set<MailNotice>();
  const notice = (code: MailNotice): void => void notices.add(code);

  const content = await collectContent(root, notice);
  const charset = content.pieces.find((piece) => piece.part.node.charset)?.part.node.charset || undefined;
  const headers = readHeaders(root, charset, notice);
  let report = composeText(content.pieces, limits.textBytes, notice);
  if (report.source === 'none')
    report = await textOfAttachedMessage(content.attachments, limits, outerDepth, notice);
  if (report.source === 'none') notice('noText');
  if (report.source === 'html') notice('textFromHtml');
  if (isForward(headers.subject, report.text)) notice('forwarded');
  return {
    ...headers,
    text: report.text,
    textSource: report.source,
    attachments: content.attachments,
    notices: [...notices].sort(),
  };
}

interface Content {
  readonly pieces: TextPiece[];
  readonly attachments: MailAttachment[];
}

/** Sorts every leaf of the mail into displayed text and files. */
async function collectContent(root: MailPart, notice: (code: MailNotice) => void): Promise<Content> {
  const pieces: TextPiece[] = [];
  const attachments: MailAttachment[] = [];
  const unique = uniqueNames();
  const visit = async (part: MailPart, group: MailPart | undefined): Promise<void> => {
    const { node } = part;
    noteStructure(part, notice);
    if (node.multipart && part.children.length > 0) {
      const inner = group ?? (node.multipart === 'alternative' ? part : undefined);
      for (const child of part.children) await visit(child, inner);
      return;
    }
    const { bytes, known } = await decodePart(part);
    if (!known) notice('transferEncodingUnknown');
    const kind = displayedKind(part, root);
    if (kind) pieces.push({ kind, group, part, bytes });
    else attachments.push(readAttachment(part, bytes, attachments.length + 1, unique, notice));
  };
  await visit(root, undefined);
  return { pieces, attachments };
}

function noteStructure(part: MailPart, notice: (code: MailNotice) => void): void {
  const type = contentType(part);
  if (!part.closed) notice('truncated');
  if (type === 'multipart/encrypted' || type === 'application/pgp-encrypted') notice('encrypted');
  if (/^application\/(x-)?pkcs7-mime$/.test(type)) notice('encrypted');
  if (type === 'multipart/signed') notice('signed');
  if (type === 'message/external-body' || type === 'message/partial') notice('externalBody');
  if (type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef') notice('winmail');
  if (type === 'text/calendar') notice('calendarInvitation');
  if (type === 'message/rfc822' || type === 'message/global') notice('attachedMessage');
}

/** The type a part declares; inside a digest an undeclared part is a message (RFC 2046 §5.1.5). */
function contentType(part: MailPart): string {
  const { node } = part;
  const inDigest = node.parentNode && node.parentNode.multipart === 'digest';
  if (inDigest && headerValues(part, 'content-type').length === 0) return 'message/rfc822';
  return node.contentType || 'text/plain';
}

/** Text the mail shows as its own words: not a file with a name, not marked as an attachment. */
function displayedKind(part: MailPart, root: MailPart): TextPiece['kind'] | undefined {
  const { node } = part;
  const type = contentType(part);
  // A multipart in which no part was found: whatever stands there is shown rather than lost.
  if (node.multipart) return 'plain';
  if (node.disposition === 'attachment' || (node.filename && part !== root)) return undefined;
  if (type === 'text/plain' || type === 'text') return 'plain';
  return type === 'text/html' ? 'html' : undefined;
}

function readAttachment(
  part: MailPart,
  bytes: Uint8Array,
  number: number,
  unique: (name: string) => string,
  notice: (code: MailNotice) => void,
): MailAttachment {
  const { node } = part;
  const type = contentType(part);
  const declaredType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.slice(0, 127) : 'application/octet-stream';
  const contentId = oneLine(headerValues(part, 'content-id')[0] ?? '').replace(/^<|>$/g, '');
  const raw = node.filename || '';
  const name = unique(safeFileName(raw, fallbackName(declaredType, number)));
  if (raw === '') notice('attachmentUnnamed');
  else if (name !== raw.normalize('NFC')) notice('attachmentRenamed');
  const related = node.parentNode !== false && node.parentNode.multipart === 'related';
  return {
    name,
    declaredType,
    bytes,
    inline: node.disposition === 'inline' || (related && node.disposition !== 'attachment'),
    ...(contentId ? { contentId } : {}),
  };
}

function fallbackName(declaredType: string, number: number): string {
  if (declaredType === 'message/rfc822' || declaredType === 'message/global') return `message-${number}.eml`;
  const extension = libmime.detectExtension(declaredType);
  const textual = declaredType.startsWith('text/') || declaredType.startsWith('message/');
  const known = /^\w{1,8}$/.test(extension) && extension !== 'bin';
  return `attachment-${number}.${known ? extension : textual ? 'txt' : 'bin'}`;
}

/** A mail forwarded as an attachment without a word added: the words are those of the one attached message. */
async function textOfAttachedMessage(
  attachments: readonly MailAttachment[],
  limits: MailLimits,
  outerDepth: number,
  notice: (code: MailNotice) => void,
): Promise<ReportText> {
  const none: ReportText = { text: '', source: 'none' };
  const messages = attachments.filter((file) => file.declaredType === 'message/rfc822');
  const [message] = messages;
  if (!message || messages.length > 1) return none;
  try {
    const inner = await readMail(trimStart(message.bytes), limits, outerDepth + 1);
    if (inner.textSource === 'none') return none;
    notice('textFromAttachedMessage');
    return { text: inner.text, source: inner.textSource };
  } catch (error) {
    // A broken attachment does not make the mail around it unreadable, but a bound passed is a bound passed.
    if (error instanceof Failure && (error.code === 'notAMail' || error.code === 'mailBroken')) return none;
    throw error;
  }
}
