import type { MailNotice } from '@contract/mailNotices';

/** What was odd about an e-mail that was taken in, one sentence a notice. The original is kept beside the report. */
export const mailNotices = {
  attachedMessage: 'A whole e-mail is attached; it is kept as one piece of evidence.',
  attachmentRenamed:
    'An attachment was given a plain name: its own held path parts or invisible characters, or was taken already.',
  attachmentUnnamed: 'An attachment came without a name and was given one.',
  calendarInvitation: 'A calendar invitation is attached; it is kept as evidence.',
  charsetGuessed:
    'The e-mail does not say how its letters are coded, so this was guessed. Compare with the original where a word looks odd.',
  charsetRefused: 'Part of the e-mail uses an unsafe coding and is shown as it was written.',
  charsetUnknown: 'Part of the e-mail uses a coding Casekeep does not know. Compare with the original.',
  controlsRemoved: 'Invisible control characters were taken out of the text.',
  dateDiffersFromReceipt: 'The dates of sending and of receipt lie more than a day apart.',
  dateInUtc: 'The message tells its time in UTC; the sender’s own time zone is not known.',
  dateMissing: 'The e-mail carries no date. Say under Report when it reached the office.',
  dateUnreadable: 'The date of the e-mail cannot be read. Say under Report when it reached the office.',
  dateWithoutZone: 'The date of the e-mail names no time zone; UTC was assumed.',
  encrypted: 'Part of the e-mail is encrypted and could not be read. It is kept as it came.',
  externalBody: 'Part of the e-mail lies elsewhere. It was not fetched.',
  forwarded: 'This e-mail was forwarded: the sender may not be the one who wrote the words.',
  messageIdMissing: 'The e-mail carries no identification of its own, so a second copy may not be noticed.',
  neverSent: 'This message was written and, as far as it tells, never sent.',
  noText: 'The e-mail holds no text.',
  plainTextWasStub: 'Its plain part only pointed to the formatted one, so the text was taken from there.',
  recipientsCut: 'Not every recipient is listed; all of them stand in the original.',
  senderMissing: 'The e-mail names no sender.',
  senderNameShowsOtherAddress: 'The sender’s name shows another address than the one the e-mail came from.',
  severalSenders: 'The e-mail names several senders; the first was taken.',
  signed: 'The e-mail is signed. The signature was kept and not checked.',
  textCut: 'The text was longer than a field holds; the whole is in the original.',
  textFromAttachedMessage: 'The text was taken from the attached e-mail.',
  textFromHtml: 'The text was taken from a formatted e-mail; its formatting was left out.',
  textFromRichText: 'The text was taken from Outlook’s rich text; its formatting was left out.',
  transferEncodingUnknown:
    'Part of the e-mail is packed in a way Casekeep does not know. It is kept as it came.',
  truncated: 'The e-mail ends before its own end; something may be missing.',
  undecodableCharacters: 'Some characters could not be read and are shown as �.',
  winmail: 'An Outlook container is attached; it is kept closed as evidence.',
  // Said by the intake itself, beside what the reading of the mail noticed.
  formEmpty: 'Nothing is filled in. If it was printed and written on by hand, type the answers in.',
  looksFamiliar: 'It looks like an e-mail that is already in a case of yours. Compare the two.',
  seenBefore: 'The very same e-mail was taken in before.',
} satisfies Record<MailNotice | 'formEmpty' | 'looksFamiliar' | 'seenBefore', string>;
