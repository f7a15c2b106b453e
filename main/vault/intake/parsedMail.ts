/** What was odd about a mail; each code has one sentence in the catalogue. Nothing here stops the intake. */
export type MailNotice =
  | 'attachmentUnnamed' // an attachment came without a name and was given one
  | 'attachmentRenamed' // a name held path parts, invisible characters or was taken already
  | 'attachedMessage' // a whole mail is attached; it is kept as one piece of evidence
  | 'calendarInvitation'
  | 'charsetGuessed' // the mail does not say how its letters are coded
  | 'charsetRefused' // UTF-7: shown as written, because it is used to smuggle
  | 'charsetUnknown'
  | 'controlsRemoved' // invisible control characters were taken out of the text
  | 'dateDiffersFromReceipt' // sent and received lie more than a day apart
  | 'dateMissing'
  | 'dateUnreadable'
  | 'dateWithoutZone'
  | 'encrypted'
  | 'externalBody' // content lies elsewhere; it is not fetched
  | 'forwarded' // the sender may not be the one who wrote the words
  | 'htmlOnly'
  | 'messageIdMissing'
  | 'noText'
  | 'plainTextWasStub' // the plain part only said "see the HTML"
  | 'recipientsCut'
  | 'senderMissing'
  | 'senderNameShowsOtherAddress'
  | 'severalSenders'
  | 'signed'
  | 'textCut' // longer than a text field; the whole is in the original
  | 'textFromAttachedMessage'
  | 'transferEncodingUnknown'
  | 'truncated' // the closing boundary never came
  | 'undecodableCharacters'
  | 'winmail'; // Outlook's own container, kept closed

/** A mailbox as the mail names it; neither part is verified by anybody. */
export interface MailAddress {
  readonly name?: string;
  readonly address?: string;
}

/** A moment as a mail writes it: the instant in UTC, and the offset the sender's own clock had. */
export interface MailMoment {
  readonly instant: string;
  readonly offset: string;
}

/** One file in the mail, with exactly the bytes that were attached. */
export interface MailAttachment {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
  readonly inline: boolean;
  readonly contentId?: string;
}

/** A mail as the intake needs it: who, when, the words, the files, and what was odd. */
export interface ParsedMail {
  readonly messageId?: string;
  readonly from?: MailAddress;
  readonly replyTo?: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject?: string;
  readonly sentAt?: MailMoment;
  readonly receivedAt?: MailMoment;
  readonly text: string;
  readonly textSource: 'plain' | 'html' | 'none';
  readonly attachments: readonly MailAttachment[];
  readonly notices: readonly MailNotice[];
}

/** The bounds a mail is read within (`contract/limits.ts` gives the product's own). */
export interface MailLimits {
  readonly mailBytes: number;
  readonly mailNesting: number;
  readonly mailParts: number;
  readonly textBytes: number;
}
