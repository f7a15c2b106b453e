import { createHash } from 'node:crypto';
import type { ParsedMail } from './parsedMail';

/** By what a mail is known again; two mails with one `key` are taken for the same, with one `file` surely are. */
export interface MailIdentity {
  readonly key: string;
  readonly file: string;
}

/**
 * Tells by what a mail is recognised when it comes twice, also when another program saved it with other line ends
 * or extra header fields: its Message-ID, or, lacking one, a digest of sender, date, subject, words and files.
 * A Message-ID is chosen by the sender, so the same key is a reason to ask, never to drop a mail silently.
 *
 * @param sha256 SHA-256 of the file, lowercase hex.
 */
export function mailIdentity(mail: ParsedMail, sha256: string): MailIdentity {
  const messageId = normaliseMessageId(mail.messageId);
  return { key: messageId ? `message-id:${messageId}` : `content:${contentDigest(mail)}`, file: sha256 };
}

/** RFC 5322 §3.6.4: the part before the @ is kept as it is, the domain in lower case, no brackets or blanks. */
function normaliseMessageId(value: string | undefined): string | undefined {
  const inner = /<([^<>]+)>/.exec(value ?? '')?.[1] ?? value ?? '';
  const id = inner.replace(/[\s<>]+/g, '');
  const at = id.lastIndexOf('@');
  if (id === '') return undefined;
  return at < 0 ? id : `${id.slice(0, at)}@${id.slice(at + 1).toLowerCase()}`;
}

function contentDigest(mail: ParsedMail): string {
  const files = mail.attachments.map((file) => createHash('sha256').update(file.bytes).digest('hex'));
  const said = [mail.from?.address?.toLowerCase(), mail.sentAt?.instant, mail.subject, mail.text, files];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
