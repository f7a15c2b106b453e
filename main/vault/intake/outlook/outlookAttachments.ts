import { Failure } from '../../../../contract/failures';
import type { MailNotice } from '../../../../contract/mailNotices';
import { safeFileName, uniqueNames } from '../attachmentName';
import { oneLine } from '../mailHeaders';
import type { MailAttachment } from '../parsedMail';
import type { Storage } from './compoundFile';
import { compoundFileOf, embeddedMessageFile } from './embeddedMessage';
import { type MessageProperties, messageProperties, propertyHeads } from './messageProperties';
import type { OutlookContext } from './parseOutlook';

const ids = {
  data: 0x3701,
  method: 0x3705,
  longName: 0x3707,
  shortName: 0x3704,
  displayName: 0x3001,
  type: 0x370e,
  contentId: 0x3712,
  flags: 0x3714,
  hidden: 0x7ffe,
} as const;

/** How the content is there (MS-OXCMSG 2.2.2.9). */
const methods = { message: 5 } as const;
const shownInText = 0x04;

export interface OutlookAttachment {
  readonly file: MailAttachment;
  /** The message itself, where one is attached. */
  readonly message?: Storage;
}

/** Every file of an Outlook message with its bytes; a message inside becomes a message file of its own. */
export function outlookAttachments(
  message: Storage,
  { outermost, limits }: OutlookContext,
  notice: (code: MailNotice) => void,
): OutlookAttachment[] {
  const folders = [...message.storages]
    .filter(([name]) => name.startsWith('__attach_version1.0_'))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (folders.length > limits.mailParts)
    throw new Failure('mailTooManyParts', { values: { limit: limits.mailParts } });
  const unique = uniqueNames();
  return folders.flatMap(([, folder], index) => {
    const properties = messageProperties(folder, propertyHeads.part);
    const inside = folder.storages.get('__substg1.0_3701000D');
    const isMessage = inside !== undefined && properties.number(ids.method) === methods.message;
    const bytes = contentOf(properties, inside, isMessage, outermost);
    if (bytes === undefined) {
      notice('externalBody');
      return [];
    }
    if (isMessage) notice('attachedMessage');
    const file = described(properties, { bytes, isMessage, number: index + 1, unique, notice });
    return [{ file, ...(isMessage ? { message: inside } : {}) }];
  });
}

function contentOf(
  properties: MessageProperties,
  inside: Storage | undefined,
  isMessage: boolean,
  outermost: Storage,
): Uint8Array | undefined {
  if (inside === undefined) return properties.bytes(ids.data);
  return isMessage ? embeddedMessageFile(inside, outermost) : compoundFileOf(inside);
}

function described(
  properties: MessageProperties,
  about: {
    bytes: Uint8Array;
    isMessage: boolean;
    number: number;
    unique: (name: string) => string;
    notice: (code: MailNotice) => void;
  },
): MailAttachment {
  const { bytes, isMessage, number, unique, notice } = about;
  const type = oneLine(properties.text(ids.type) ?? '').toLowerCase();
  const declaredType = isMessage
    ? 'application/vnd.ms-outlook'
    : /^[\w.+-]+\/[\w.+-]+$/.test(type)
      ? type.slice(0, 127)
      : 'application/octet-stream';
  const told =
    properties.text(ids.longName) ?? properties.text(ids.shortName) ?? properties.text(ids.displayName);
  // The name of an attached message is its subject, which has no ending and may hold any sign.
  const raw =
    isMessage && told !== undefined
      ? `${told.replace(/\.msg$/i, '').replace(/[\\/]/g, '_')}.msg`
      : (told ?? '');
  const name = unique(safeFileName(raw, isMessage ? `message-${number}.msg` : `attachment-${number}.bin`));
  if (raw === '') notice('attachmentUnnamed');
  else if (name !== raw.normalize('NFC')) notice('attachmentRenamed');
  const contentId = oneLine(properties.text(ids.contentId) ?? '').replace(/^<|>$/g, '');
  const isShown = ((properties.number(ids.flags) ?? 0) & shownInText) !== 0;
  return {
    name,
    declaredType,
    bytes,
    inline: isShown || properties.flag(ids.hidden),
    ...(contentId ? { contentId } : {}),
  };
}
