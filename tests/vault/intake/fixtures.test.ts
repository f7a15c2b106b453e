import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMail } from '@vault/intake/parseMail';
import type { ParsedMail } from '@vault/intake/parsedMail';

const folder = new URL('../../fixtures/mails/', import.meta.url);
const read = (name: string): Promise<ParsedMail> => parseMail(readFileSync(new URL(`${name}.eml`, folder)));

interface Expected {
  text?: string;
  source?: ParsedMail['textSource'];
  subject?: string;
  /** Names of the attachments, in order. */
  files?: string[];
  notices?: string[];
}

const pixel = 'screenshot.png';

/** What each mail must turn into; what is not named is a mail of plain words, without files or anything odd. */
const expectations: Record<string, Expected> = {
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
    files: [pixel],
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

test('every mail in the folder has an expectation', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  expect(names.map((name) => name.replace('.eml', '')).sort()).toEqual(Object.keys(expectations).sort());
});

test.each(Object.entries(expectations))('%s', async (name, expected) => {
  const mail = await read(name);
  expect({
    text: mail.text,
    source: mail.textSource,
    subject: mail.subject,
    files: mail.attachments.map((file) => file.name),
    notices: mail.notices,
  }).toEqual({
    text: expected.text,
    source: expected.source ?? 'plain',
    subject: expected.subject ?? mail.subject,
    files: expected.files ?? [],
    notices: expected.notices ?? [],
  });
});

describe('heads', () => {
  test.each([
    {
      name: 'windows-1252-quoted-printable',
      head: {
        messageId: '<w1252@mail.example.org>',
        from: { name: 'Robin Vale', address: 'robin.vale@example.org' },
        to: [{ name: 'Conduct office', address: 'office@example.net' }],
        cc: [],
        sentAt: { instant: '2026-11-10T08:15:00.000Z', offset: '+01:00' },
      },
    },
    {
      name: 'several-senders-and-group',
      head: {
        from: { name: 'Vale, Robin', address: 'robin@example.org' },
        replyTo: { name: 'Safe', address: 'safe@example.org' },
        to: [
          { address: 'a@example.org' },
          { name: 'B.', address: 'b@example.org' },
          { address: 'office@example.net' },
        ],
        cc: [],
      },
    },
    {
      name: 'date-far-from-receipt',
      head: {
        sentAt: { instant: '2026-11-01T09:59:30.000Z', offset: '-05:00' },
        receivedAt: { instant: '2026-11-13T10:00:00.000Z', offset: '+00:00' },
      },
    },
    {
      name: 'date-without-zone',
      head: { sentAt: { instant: '2026-11-03T08:05:00.000Z', offset: '+00:00' } },
    },
    {
      name: 'sender-name-shows-other-address',
      head: { from: { name: 'director@example.net', address: 'someone@example.org' } },
    },
  ])('$name', async ({ name, head }) => {
    expect(await read(name)).toMatchObject(head);
  });

  test('what a mail does not say is absent, not made up', async () => {
    const mail = await read('no-date-no-sender');
    expect(Object.keys(mail).sort()).toEqual(
      ['attachments', 'cc', 'notices', 'subject', 'text', 'textSource', 'to'].sort(),
    );
  });
});

describe('bytes of files', () => {
  const bytesOf = async (name: string, index = 0): Promise<string> =>
    Buffer.from((await read(name)).attachments[index]?.bytes ?? []).toString('latin1');

  test.each([
    { name: 'eight-bit-attachment', index: 0, bytes: 'a;b\r\nc\xe9;\x00d\n\r\ne' },
    { name: 'bare-line-feeds', index: 0, bytes: '\x00\x01\x02\x03\x04' },
    {
      name: 'base64-padded-in-pieces',
      index: 0,
      bytes: `abcdef${Buffer.from('junk', 'base64').toString('latin1')}`,
    },
    { name: 'transfer-encoding-unknown', index: 0, bytes: 'begin 644 cat.txt\r\n#0V%T\r\n`\r\nend' },
    { name: 'digest', index: 1, bytes: 'From: b@example.org\r\nSubject: Two\r\n\r\nSecond.' },
    { name: 'winmail', index: 0, bytes: 'x\x9f>"' },
  ])('$name', async ({ name, index, bytes }) => {
    expect(await bytesOf(name, index)).toBe(bytes);
  });

  test('an attached message keeps its own attachments inside and reads as a mail itself', async () => {
    const outer = await read('attached-message');
    const inner = await parseMail(outer.attachments[0]?.bytes ?? new Uint8Array());
    expect(inner).toMatchObject({
      messageId: '<inner@mail.example.net>',
      text: 'The words of the first sender.',
      sentAt: { instant: '2026-11-10T02:00:00.000Z', offset: '-05:00' },
    });
    expect(inner.attachments.map((file) => file.name)).toEqual(['inside.png']);
  });

  test('an inline picture is told from a file that was attached', async () => {
    expect((await read('html-only-inline-image')).attachments).toMatchObject([
      { inline: true, contentId: 'shot-1@example.org', declaredType: 'image/png' },
    ]);
    expect((await read('alternative-in-mixed-in-signed')).attachments).toMatchObject([
      { inline: false, declaredType: 'application/pdf' },
      { inline: false, declaredType: 'application/pgp-signature' },
    ]);
  });
});
