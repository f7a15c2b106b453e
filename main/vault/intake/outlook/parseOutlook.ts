import { Failure } from '../../../../contract/failures';
import { limits as productLimits } from '../../../../contract/limits';
import type { MailNotice } from '../../../../contract/mailNotices';
import { isForward } from '../forwarded';
import { oneLine } from '../mailHeaders';
import type { MailLimits, ParsedMail } from '../parsedMail';
import { openCompoundFile, type Storage } from './compoundFile';
import { type MessageProperties, messageProperties, propertyHeads } from './messageProperties';
import { outlookAttachments } from './outlookAttachments';
import { outlookHeaders } from './outlookHeaders';
import { outlookText } from './outlookText';

/** Folders and streams of one message: each part of a mail is a folder of some thirty streams. */
const entriesForEachPart = 64;

/** Properties of a message that are asked for (MS-OXPROPS). */
const ids = { messageClass: 0x001a, flags: 0x0e07 } as const;

const unsent = 0x08;

/** What the outermost message knows and those inside it need. */
export interface OutlookContext {
  readonly outermost: Storage;
  readonly limits: MailLimits;
}

/**
 * Reads a message saved by Outlook (.msg, MS-OXMSG) into the same neutral value as an e-mail file. Where the message
 * kept the header fields it travelled with, they are read as those of any mail, so that the same mail saved either way
 * is known again.
 *
 * @throws Failure `mailTooLarge`, `mailTooNested`, `mailTooManyParts`, `notAMail`, `mailBroken`; nothing else.
 */
export async function parseOutlook(
  bytes: Uint8Array,
  limits: MailLimits = productLimits,
): Promise<ParsedMail> {
  if (bytes.length > limits.mailBytes)
    throw new Failure('mailTooLarge', { values: { limit: limits.mailBytes } });
  try {
    const outermost = openCompoundFile(bytes, {
      entries: limits.mailParts * entriesForEachPart,
      // A message in a message stands two folders further in: the attachment, and the message itself.
      nesting: limits.mailNesting * 2,
    });
    return await readOutlookMessage(outermost, 'message', { outermost, limits });
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('mailBroken');
  }
}

async function readOutlookMessage(
  message: Storage,
  stands: 'message' | 'embedded',
  context: OutlookContext,
): Promise<ParsedMail> {
  const notices = new Set<MailNotice>();
  const notice = (code: MailNotice): void => void notices.add(code);
  const properties = messageProperties(message, propertyHeads[stands]);
  noteClass(properties, notice);
  const headers = await outlookHeaders(message, properties, context.limits, notice);
  const attachments = outlookAttachments(message, context, notice);
  let report = outlookText(properties, context.limits.textBytes, notice);
  const [inner, ...others] = attachments.filter((each) => each.message !== undefined);
  if (report.source === 'none' && inner?.message !== undefined && others.length === 0) {
    const attached = await readOutlookMessage(inner.message, 'embedded', context);
    if (attached.textSource !== 'none') {
      report = { text: attached.text, source: attached.textSource };
      notice('textFromAttachedMessage');
    }
  }
  if (report.source === 'none') notice('noText');
  if (report.source === 'html') notice('textFromHtml');
  if (isForward(headers.subject, report.text)) notice('forwarded');
  return {
    ...headers,
    text: report.text,
    textSource: report.source,
    attachments: attachments.map(({ file }) => file),
    notices: [...notices].sort(),
  };
}

/** A contact or a task is saved in the same kind of file and is no report (MS-OXCMSG 2.2.1.3). */
function noteClass(properties: MessageProperties, notice: (code: MailNotice) => void): void {
  const messageClass = oneLine(properties.text(ids.messageClass) ?? '').toLowerCase();
  const is = (prefix: string): boolean => messageClass === prefix || messageClass.startsWith(`${prefix}.`);
  if (is('ipm.schedule.meeting')) notice('calendarInvitation');
  else if (!is('ipm.note') && !is('report.ipm.note') && messageClass !== 'ipm') throw new Failure('notAMail');
  if (is('ipm.note.smime') && !is('ipm.note.smime.multipartsigned')) notice('encrypted');
  if (is('ipm.note.smime.multipartsigned')) notice('signed');
  if (((properties.number(ids.flags) ?? 0) & unsent) !== 0) notice('neverSent');
}
