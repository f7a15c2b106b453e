import type { MailNotice } from '../../../contract/mailNotices';

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
