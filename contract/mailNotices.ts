/**
 * What was odd about a mail that was taken in; each code has one sentence in the catalogue. None of it stops the intake:
 * the original mail is evidence beside the report, so nothing a notice speaks of is lost.
 */
export const mailNotices = [
  /** A whole mail is attached; it is kept as one piece of evidence. */
  'attachedMessage',
  /** A name held path parts, invisible characters or was taken already. */
  'attachmentRenamed',
  /** An attachment came without a name and was given one. */
  'attachmentUnnamed',
  'calendarInvitation',
  /** The mail does not say how its letters are coded. */
  'charsetGuessed',
  /** UTF-7: shown as written, because it is used to smuggle. */
  'charsetRefused',
  'charsetUnknown',
  /** Invisible control characters were taken out of the text. */
  'controlsRemoved',
  /** Sent and received lie more than a day apart. */
  'dateDiffersFromReceipt',
  /** An Outlook message without its sender's own zone. */
  'dateInUtc',
  'dateMissing',
  'dateUnreadable',
  /** UTC is assumed. */
  'dateWithoutZone',
  'encrypted',
  /** Content lies elsewhere; it is not fetched. */
  'externalBody',
  /** The sender may not be the one who wrote the words. */
  'forwarded',
  'messageIdMissing',
  /** An Outlook message that was written and, as far as it tells, never sent. */
  'neverSent',
  'noText',
  /** The plain part only said "see the HTML". */
  'plainTextWasStub',
  'recipientsCut',
  'senderMissing',
  'senderNameShowsOtherAddress',
  /** The first is taken. */
  'severalSenders',
  'signed',
  /** Longer than a text field; the whole is in the original. */
  'textCut',
  'textFromAttachedMessage',
  /** The mail has no plain words of its own. */
  'textFromHtml',
  /** The only words stood in Outlook's rich text. */
  'textFromRichText',
  'transferEncodingUnknown',
  /** The closing boundary never came. */
  'truncated',
  /** Shown as U+FFFD. */
  'undecodableCharacters',
  'winmail',
] as const;

export type MailNotice = (typeof mailNotices)[number];
