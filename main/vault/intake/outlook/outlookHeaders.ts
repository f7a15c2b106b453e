import type { MailNotice } from '../../../../contract/mailNotices';
import { type MailHeaders, oneLine, readHeaders, recipientsKept } from '../mailHeaders';
import type { MailAddress, MailLimits } from '../parsedMail';
import { splitMail } from '../splitMail';
import type { Storage } from './compoundFile';
import { type MessageProperties, messageProperties, propertyHeads } from './messageProperties';

const ids = {
  subject: 0x0037,
  travelledWith: 0x007d,
  messageId: 0x1035,
  sentAt: 0x0039,
  receivedAt: 0x0e06,
  /** Name, address, address for the internet: of who sent, and of for whom they sent. */
  author: { name: 0x0042, address: 0x0065, internet: 0x5d02 },
  sender: { name: 0x0c1a, address: 0x0c1f, internet: 0x5d01 },
  recipient: { name: 0x3001, address: 0x3003, internet: 0x39fe },
  recipientIs: 0x0c15,
} as const;

const recipientKinds = { to: 1, cc: 2 } as const;
const utc = '+00:00';

/**
 * Who wrote, to whom, when and about what: from the header fields the message travelled with, where Outlook kept
 * them, else from its own properties, which know no zone but UTC.
 */
export async function outlookHeaders(
  message: Storage,
  properties: MessageProperties,
  limits: MailLimits,
  notice: (code: MailNotice) => void,
): Promise<MailHeaders> {
  const noticed = new Set<MailNotice>();
  const travelled = await travelledWith(properties, limits, (code) => noticed.add(code));
  const own = ownHeaders(message, properties);
  const sentAt = travelled.sentAt ?? own.sentAt;
  // Only what neither source tells is missing.
  for (const code of noticed) if (!isMended(code, own)) notice(code);
  if (travelled.sentAt === undefined && own.sentAt !== undefined) notice('dateInUtc');
  const { sentAt: _sent, ...rest } = travelled;
  return {
    ...own,
    ...rest,
    to: travelled.to.length > 0 ? travelled.to : own.to.slice(0, recipientsKept),
    cc: travelled.cc.length > 0 ? travelled.cc : own.cc.slice(0, recipientsKept),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}

function isMended(code: MailNotice, own: MailHeaders): boolean {
  if (code === 'senderMissing') return own.from !== undefined;
  if (code === 'messageIdMissing') return own.messageId !== undefined;
  if (code === 'dateMissing' || code === 'dateUnreadable') return own.sentAt !== undefined;
  return false;
}

async function travelledWith(
  properties: MessageProperties,
  limits: MailLimits,
  notice: (code: MailNotice) => void,
): Promise<MailHeaders> {
  const fields = (properties.text(ids.travelledWith) ?? '')
    .replace(/^Microsoft Mail Internet Headers[^\n]*\n/i, '')
    .replace(/\r?\n\r?\n[^]*$/, '');
  const head = Buffer.from(`${fields.trim()}\r\n\r\n`);
  return readHeaders(await splitMail(head, limits), 'utf-8', notice);
}

function ownHeaders(message: Storage, properties: MessageProperties): MailHeaders {
  const from = addressOf(properties, ids.author) ?? addressOf(properties, ids.sender);
  const messageId = oneLine(properties.text(ids.messageId) ?? '');
  const subject = properties.text(ids.subject);
  const sentAt = properties.time(ids.sentAt);
  const receivedAt = properties.time(ids.receivedAt);
  const recipients = [...message.storages]
    .filter(([name]) => name.startsWith('__recip_version1.0_'))
    .map(([, storage]) => messageProperties(storage, propertyHeads.part));
  const those = (kind: number): MailAddress[] =>
    recipients
      .filter((recipient) => recipient.number(ids.recipientIs) === kind)
      .flatMap((recipient) => addressOf(recipient, ids.recipient) ?? []);
  return {
    ...(messageId === '' ? {} : { messageId }),
    ...(from === undefined ? {} : { from }),
    to: those(recipientKinds.to),
    cc: those(recipientKinds.cc),
    // eslint-disable-next-line no-control-regex -- Outlook marks where "RE: " ends with a control character in front.
    ...(subject === undefined ? {} : { subject: oneLine(subject.replace(/^\u0001./, '')) }),
    ...(sentAt === undefined ? {} : { sentAt: { instant: sentAt, offset: utc } }),
    ...(receivedAt === undefined ? {} : { receivedAt: { instant: receivedAt, offset: utc } }),
  };
}

/** An address of an organisation's own directory says nothing outside it: then only the name is kept. */
function addressOf(
  properties: MessageProperties,
  at: { name: number; address: number; internet: number },
): MailAddress | undefined {
  const name = oneLine(properties.text(at.name) ?? '');
  const written = oneLine(properties.text(at.internet) ?? properties.text(at.address) ?? '');
  const address = written.includes('@') ? written : '';
  if (name === '' && address === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(address === '' ? {} : { address }) };
}
