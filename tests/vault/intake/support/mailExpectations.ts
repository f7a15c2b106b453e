import type { ParsedMail } from '@vault/intake/parsedMail';

/** What one mail must turn into. */
export interface MailExpectation {
  text?: string;
  source?: ParsedMail['textSource'];
  subject?: string;
  /** Names of the attachments, in order. */
  files?: string[];
  notices?: string[];
}

/** By the names of the files in `tests/fixtures/mails`; what is not said is: plain words, no files, nothing odd. */
export const expectations: Readonly<Record<string, MailExpectation>> = {
  'alternative-in-mixed-in-signed': {
    text: 'The plain words I wrote.',
    files: ['notes.pdf', 'signature.asc'],
    notices: ['signed'],
  },
  'attached-message': {
    text: 'I pass this on with their consent.',
    files: ['Original words.eml'],
    notices: ['attachedMessage', 'forwarded'],
  },
  'attached-message-without-words': {
    text: 'The words of the first sender.',
    files: ['message-1.eml'],
    notices: ['attachedMessage', 'attachmentUnnamed', 'forwarded', 'textFromAttachedMessage'],
  },
  'bare-carriage-returns-in-text': { text: 'one\ntwo\nthree' },
  'bare-line-feeds': { text: 'First line.\nSecond line.', subject: 'Bare line feeds', files: ['data.bin'] },
  'base64-padded-in-pieces': { text: 'See the file.', files: ['data.bin'] },
  'body-is-a-file': { text: '', source: 'none', files: ['scan.pdf'], notices: ['noText'] },
  'byte-order-mark-and-blank-lines': { text: 'Words.', subject: 'Saved by an editor' },
  calendar: {
    text: 'He keeps inviting me to meetings alone.',
    files: ['attachment-1.ics'],
    notices: ['attachmentUnnamed', 'calendarInvitation'],
  },
  'charset-undeclared-utf-8': {
    text: 'Die Sitzung war für mich zu Ende.',
    subject: 'Grüße ohne Angabe',
    notices: ['charsetGuessed'],
  },
  'charset-unknown': { text: 'Grüße aus der Sitzung', notices: ['charsetUnknown'] },
  'charset-wrong-utf-8': { text: 'caf\uFFFD corner', notices: ['undecodableCharacters'] },
  'controls-in-text': {
    text: 'Nul  bell  and a tab\tstay.\nRight-to-left: שלום\u200E!',
    notices: ['controlsRemoved'],
  },
  'cp850-known-to-libmime-only': { text: 'Grüße', subject: 'Grüße' },
  'date-far-from-receipt': { text: 'Words.', notices: ['dateDiffersFromReceipt'] },
  'date-unreadable': { text: 'Words.', notices: ['dateUnreadable', 'messageIdMissing'] },
  'date-without-zone': { text: 'Words.', notices: ['dateWithoutZone', 'messageIdMissing'] },
  'delivery-report': {
    text: 'Your message could not be delivered.',
    files: ['attachment-1.txt', 'message-2.eml'],
    notices: ['attachedMessage', 'attachmentUnnamed'],
  },
  digest: {
    text: 'Two messages.',
    files: ['message-1.eml', 'message-2.eml'],
    notices: ['attachedMessage', 'attachmentUnnamed'],
  },
  'eight-bit-attachment': { text: 'See the file.', files: ['list.csv'] },
  'encoded-word-splits-a-letter': { text: 'Words.', subject: 'Сообщение (1)' },
  encrypted: {
    text: '',
    source: 'none',
    files: ['attachment-1.asc', 'encrypted.asc'],
    notices: ['attachmentUnnamed', 'encrypted', 'noText'],
  },
  'external-body': {
    text: 'The file lies elsewhere.',
    files: ['attachment-1.txt'],
    notices: ['attachmentUnnamed', 'externalBody'],
  },
  'final-boundary-missing': { text: 'All the words are here.', files: ['photo.png'], notices: ['truncated'] },
  'format-flowed': {
    text: 'This is one paragraph that was folded.\nFrom the start, space-stuffed.\n> quoted words go on',
  },
  'format-flowed-delsp': {
    text: 'This is one para graph that was folded.\n\nA second one.\n--\nRobin',
  },
  'gb18030-base64': { text: '有人在会议上骚扰我。𠀀', subject: '举报𠀀' },
  'header-only-without-blank-line': {
    text: '',
    source: 'none',
    subject: 'Header only',
    notices: ['dateMissing', 'messageIdMissing', 'noText'],
  },
  'html-charset-in-meta': { text: 'Привет из зала', source: 'html', notices: ['textFromHtml'] },
  'html-only-inline-image': {
    text: [
      'What happened',
      'He wrote this: the thread [https://forum.example.org/t/77]',
      'Also at https://forum.example.org/t/78\u00a0& later.',
      'Monday\ntwice\nFriday\nagain',
      ' * first\n * second',
      '[Screenshot of the message]',
    ].join('\n\n'),
    source: 'html',
    subject: 'What happened – with a picture',
    files: ['screenshot.png'],
    notices: ['textFromHtml'],
  },
  'iso-2022-jp-7bit': { text: '三回も後をつけられました。', subject: '会議での出来事' },
  'iso-2022-jp-undeclared': { text: '後をつけられました。', notices: ['charsetGuessed'] },
  'koi8-r-raw-subject': { text: 'Сообщение о случае на конференции.\nОн не остановился.', subject: 'Жалоба' },
  'latin1-label-with-windows-quotes': { text: 'She said “stop” — clearly.' },
  'mailbox-line': { text: 'Words.', subject: 'From a mailbox' },
  'multipart-without-boundary': { text: 'These words must not be lost.', notices: ['truncated'] },
  'multipart-without-parts': { text: 'These words stand before any boundary.', notices: ['truncated'] },
  'names-hostile': {
    text: 'Hostile names follow.',
    files: [
      'passwd',
      'note.txt',
      'photo.jpg',
      'PHOTO (2).jpg',
      'photo (3).jpg',
      'invoicegpj.exe',
      '_nul.txt',
      'hidden',
      'ab_.txt',
      'attachment-10.bin',
      `${'x'.repeat(175)}.jpeg`,
    ],
    notices: ['attachmentRenamed'],
  },
  'names-rfc2231-and-rfc2047': {
    text: 'See the files.',
    files: ['Gespräch — Notiz.txt', '東京で.bin', 'Résumé final.doc', 'Скан.pdf', 'СКан (2).pdf'],
    notices: ['attachmentRenamed'],
  },
  'no-body': { text: '', source: 'none', subject: 'Nothing', notices: ['noText'] },
  'no-date-no-sender': {
    text: 'I do not want to say who I am.',
    notices: ['dateMissing', 'messageIdMissing', 'senderMissing'],
  },
  'plain-part-is-a-stub': {
    text: Array.from(
      { length: 8 },
      (_, index) => `Paragraph ${index}: the whole account of what was said in the room, in full sentences.`,
    ).join('\n\n'),
    source: 'html',
    notices: ['plainTextWasStub', 'textFromHtml'],
  },
  'plain-part-is-empty': { text: 'Only the HTML speaks.', source: 'html', notices: ['textFromHtml'] },
  'root-is-a-message': {
    text: 'The words of the first sender.',
    files: ['message-1.eml'],
    notices: ['attachedMessage', 'attachmentUnnamed', 'textFromAttachedMessage'],
  },
  'sender-name-shows-other-address': {
    text: 'Words.',
    subject: 'payelif',
    notices: ['senderNameShowsOtherAddress'],
  },
  'several-senders-and-group': { text: 'Words.', notices: ['severalSenders'] },
  'shift-jis-8bit': {
    text: '会場で不快な発言がありました。①「やめて」と言いました。',
    subject: '報告',
  },
  'text-around-attachments': {
    text: 'Before the picture.\n\nAfter the picture.',
    files: ['one.png', 'log.txt'],
  },
  'transfer-encoding-unknown': {
    text: 'See the file.',
    files: ['cat.txt'],
    notices: ['transferEncodingUnknown'],
  },
  'utf-7-refused': {
    text: '+ADw-script+AD4-alert(1)+ADw-/script+AD4- plain words',
    notices: ['charsetRefused'],
  },
  'uuencode-in-text': { text: 'The file:\n\nbegin 644 test.txt\n#0V%T\n`\nend' },
  'windows-1252-quoted-printable': {
    text: 'Naïve café – he said “you people” twice, with a soft line break.',
    subject: 'Naïve café – report',
  },
  winmail: { text: 'Words.', files: ['winmail.dat'], notices: ['winmail'] },
};
