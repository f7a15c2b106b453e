import { limits } from '@contract/limits';
import type { When } from '@contract/moments';
import type { RecordData } from '@contract/records/kinds';
import type { MailAddress, ParsedMail } from './parsedMail';

/** Words for a mail that has none of its own; the original is evidence beside the report. */
const noWords = '(This message contains no text of its own. See the original message in the evidence.)';

const headLine = 998;

function shown({ name, address }: MailAddress): string {
  if (name !== undefined && address !== undefined) return `${name} <${address}>`;
  return name ?? address ?? '';
}

function cut(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}

/**
 * When a mail was sent, in the sender's own offset; a mail without a date of its own falls back to the moment a
 * server noted that it arrived, and else stays *unknown*.
 */
export function mailReceived(mail: ParsedMail): When {
  const moment = mail.sentAt ?? mail.receivedAt;
  if (moment === undefined) return { kind: 'unknown' };
  return { kind: 'exact', at: { instant: moment.instant, zone: moment.offset } };
}

/** The reporter a mail names; nothing when it names no sender at all. Whether they were harassed is still to be asked. */
export function mailReporter(mail: ParsedMail): RecordData<'person'> | undefined {
  const { from } = mail;
  if (from === undefined || (from.name === undefined && from.address === undefined)) return undefined;
  const name = from.name?.trim();
  return {
    roles: ['reporter'],
    known: 'named',
    identity: {
      ...(name === undefined || name === '' ? {} : { name: cut(name, limits.lineCharacters) }),
      ...(from.address === undefined ? {} : { emails: [cut(from.address, limits.lineCharacters)] }),
    },
    reportsBeingHarassed: 'unknown',
  };
}

/** The report a mail is: its text as the reporter's own words, its head beside them. */
export function mailReport(
  mail: ParsedMail,
  identity: string,
  person: string | undefined,
): RecordData<'report'> {
  const words = mail.text.trim() === '' ? noWords : mail.text;
  return {
    received: mailReceived(mail),
    channel: 'e-mail',
    reporter: person === undefined ? 'anonymous' : 'named',
    ...(person === undefined ? {} : { person }),
    reporterIs: 'unknown',
    words,
    mail: {
      ...(mail.messageId === undefined ? {} : { messageId: cut(mail.messageId, headLine) }),
      identity,
      ...(mail.from === undefined ? {} : { from: cut(shown(mail.from), headLine) }),
      to: [...mail.to, ...mail.cc]
        .slice(0, limits.references)
        .map((address) => cut(shown(address), headLine)),
      ...(mail.subject === undefined ? {} : { subject: cut(mail.subject, headLine) }),
      notices: [...mail.notices],
    },
  };
}
