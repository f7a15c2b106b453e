import MsgReader from '@kenjiuno/msgreader';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { mailIdentity } from '@vault/intake/mailIdentity';
import { isCompoundFile } from '@vault/intake/outlook/compoundFile';
import { parseOutlook } from '@vault/intake/outlook/parseOutlook';
import { decompressRichText, richTextWords } from '@vault/intake/outlook/richText';
import { parseMail } from '@vault/intake/parseMail';
import { compoundFile, outlookFile, packedRichText } from '../../support/outlook';

const travelled = [
  'Received: from mail.example.org by office.example.net; Fri, 6 Mar 2026 15:31:00 +0000',
  'From: Robin Reporter <robin@example.org>',
  'To: office@example.net',
  'Cc: "Kay Kind" <kay@example.org>',
  'Subject: What happened on Friday',
  'Date: Fri, 6 Mar 2026 21:15:00 +0545',
  'Message-ID: <one@Example.org>',
  'Content-Type: multipart/mixed; boundary="b"',
].join('\r\n');

const picture = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);

const whole = outlookFile({
  properties: {
    '0037001F': 'What happened on Friday',
    '1000001F': 'He waited at the lift.\r\n',
    '007D001F': travelled,
  },
  recipients: [{ '3001001F': 'Office', '39FE001F': 'office@example.net', '0C150003': 1 }],
  attachments: [
    { '3707001F': 'lift.png', '370E001F': 'image/png', '37010102': picture },
    { '3704001F': 'LOGO.GIF', '37010102': Uint8Array.from([1, 2, 3]), '3712001F': '<logo@x>', '37140003': 4 },
  ],
  embedded: [
    { properties: { '001A001F': 'IPM.Note', '0037001F': 'The first one', '1000001F': 'Before that.' } },
  ],
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
};

describe('a message saved by Outlook', () => {
  test('says who wrote, when in their own zone, what, and brings every file with its bytes', async () => {
    const mail = await parseOutlook(whole);
    expect(mail).toMatchObject({
      messageId: '<one@Example.org>',
      from: { name: 'Robin Reporter', address: 'robin@example.org' },
      to: [{ address: 'office@example.net' }],
      cc: [{ name: 'Kay Kind', address: 'kay@example.org' }],
      subject: 'What happened on Friday',
      sentAt: { instant: '2026-03-06T15:30:00.000Z', offset: '+05:45' },
      receivedAt: { instant: '2026-03-06T15:31:00.000Z', offset: '+00:00' },
      text: 'He waited at the lift.',
      textSource: 'plain',
      notices: ['attachedMessage'],
    });
    const [lift, logo, inner] = mail.attachments;
    expect(lift).toMatchObject({ name: 'lift.png', declaredType: 'image/png', inline: false });
    expect(Buffer.compare(lift?.bytes ?? new Uint8Array(), picture)).toBe(0);
    expect(logo).toMatchObject({ name: 'LOGO.GIF', inline: true, contentId: 'logo@x' });
    expect(inner).toMatchObject({ name: 'The first one.msg', declaredType: 'application/vnd.ms-outlook' });
    await expect(parseOutlook(inner?.bytes ?? new Uint8Array())).resolves.toMatchObject({
      subject: 'The first one',
      text: 'Before that.',
    });
  });

  test('is known again as the same mail saved as .eml', async () => {
    const eml = Buffer.from(`${travelled}\r\n\r\n--b\r\n\r\nHe waited at the lift.\r\n--b--\r\n`);
    const identity = mailIdentity(await parseOutlook(whole), 'a').key;
    expect(identity).toBe('message-id:<one@example.org>'.replace(/[<>]/g, ''));
    expect(mailIdentity(await parseMail(eml), 'b').key).toBe(identity);
  });

  test('without the fields it travelled with tells its own, in UTC, and no address of a directory', async () => {
    const mail = await parseOutlook(
      outlookFile({
        properties: {
          '0037001F': '\u0001\u0005RE: Friday',
          '0042001F': 'Robin Reporter',
          '0065001F': '/O=EXAMPLE/OU=OFFICE/CN=ROBIN',
          '1035001F': '<two@example.org>',
          '00390040': new Date('2026-03-06T15:30:00Z'),
          '1000001E': 'Gr\u00fc\u00dfe',
          '3FFD0003': 1252,
          '0E070003': 8,
        },
        recipients: [
          { '3001001F': 'Office', '3003001F': 'office@example.net', '0C150003': 1 },
          { '3001001F': 'Kay', '0C150003': 2 },
          { '3001001F': 'Hidden', '3003001F': 'hidden@example.net', '0C150003': 3 },
        ],
      }),
    );
    expect(mail).toMatchObject({
      from: { name: 'Robin Reporter' },
      to: [{ name: 'Office', address: 'office@example.net' }],
      cc: [{ name: 'Kay' }],
      subject: 'RE: Friday',
      messageId: '<two@example.org>',
      sentAt: { instant: '2026-03-06T15:30:00.000Z', offset: '+00:00' },
      text: 'Grüße',
      notices: ['dateInUtc', 'neverSent'],
    });
    expect(mail.from?.address).toBeUndefined();
  });

  test('names in the notices what neither source tells', async () => {
    const mail = await parseOutlook(outlookFile({ properties: { '1000001F': 'x' } }));
    expect(mail.notices).toEqual(['dateMissing', 'messageIdMissing', 'senderMissing']);
  });

  test.each([
    [
      'HTML as bytes',
      { '10130102': Buffer.from('<p>Erste &amp; zweite</p>'), '3FDE0003': 65001 },
      'Erste & zweite',
      'html',
    ],
    ['HTML as text', { '1013001F': '<p>Only <b>this</b></p>' }, 'Only this', 'html'],
    [
      'plain rich text',
      {
        '10090102': packedRichText(
          "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}One \\'e9\\par Two \\u8364?\\par}",
        ),
      },
      'One é\nTwo €',
      'plain',
    ],
    [
      'HTML in rich text',
      {
        '10090102': packedRichText(
          '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 He waited\\htmlrtf \\par}\\htmlrtf0{\\*\\htmltag72 </p>}{\\*\\htmltag64 <p>}Again{\\*\\htmltag72 </p>}}',
        ),
      },
      'He waited\n\nAgain',
      'html',
    ],
  ])('with %s only gives its words', async (_name, properties, text, textSource) => {
    await expect(parseOutlook(outlookFile({ properties }))).resolves.toMatchObject({ text, textSource });
  });

  test('with no words of its own takes those of the one message attached', async () => {
    const mail = await parseOutlook(
      outlookFile({
        properties: {},
        embedded: [{ properties: { '001A001F': 'IPM.Note', '1000001F': 'From inside.' } }],
      }),
    );
    expect(mail.text).toBe('From inside.');
    expect(mail.notices).toContain('textFromAttachedMessage');
  });

  test.each([
    ['a contact', outlookFile({ properties: { '001A001F': 'IPM.Contact', '1000001F': 'x' } }), 'notAMail'],
    ['another compound file', compoundFile({ streams: { WordDocument: picture } }), 'notAMail'],
    ['the first kilobyte of one', whole.subarray(0, 1024), 'mailBroken'],
    ['a file of zeros', Buffer.alloc(2000), 'mailBroken'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await codeOf(parseOutlook(bytes))).toBe(code);
  });

  test('is refused where it is larger, deeper or has more parts than is read', async () => {
    let deep = { properties: { '001A001F': 'IPM.Note' } } as Parameters<typeof outlookFile>[0];
    for (let level = 0; level < 6; level += 1)
      deep = { properties: { '001A001F': 'IPM.Note' }, embedded: [deep] };
    expect(await codeOf(parseOutlook(outlookFile(deep), { ...limits, mailNesting: 3 }))).toBe(
      'mailTooNested',
    );
    expect(await codeOf(parseOutlook(whole, { ...limits, mailBytes: 1000 }))).toBe('mailTooLarge');
    expect(await codeOf(parseOutlook(whole, { ...limits, mailParts: 2 }))).toBe('mailTooManyParts');
  });

  test('is read as another reader reads it', async () => {
    const other = new MsgReader(Uint8Array.from(whole).buffer).getFileData();
    const mail = await parseOutlook(whole);
    expect(other.subject).toBe(mail.subject);
    expect(other.body?.trim()).toBe(mail.text);
    expect(other.attachments?.length).toBe(mail.attachments.length);
  });
});

describe('hostile files', () => {
  test('cut or changed anywhere a message is read or refused by a Failure, soon, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 2, 4, 0x7f, 0xfe, 0xff)), {
          maxLength: 12,
        }),
        async (end, changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          for (const file of [bytes, bytes.subarray(0, Math.ceil(bytes.length * end))]) {
            const result = await codeOf(parseOutlook(file));
            expect(['no failure', 'notAMail', 'mailBroken', 'mailTooNested', 'mailTooManyParts']).toContain(
              result,
            );
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  test('chains that run in a circle, and tables that point to themselves, end at once', async () => {
    // Every place of the file that holds a number of a sector or an entry is pointed at each small number in turn.
    for (let at = 0; at + 4 <= whole.length; at += 4) {
      if (whole.readUInt32LE(at) > 200 && whole.readUInt32LE(at) < 0xfffffff0) continue;
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(at % 3, at);
      expect(['no failure', 'notAMail', 'mailBroken', 'mailTooNested', 'mailTooManyParts']).toContain(
        await codeOf(parseOutlook(bytes)),
      );
    }
  }, 60_000);

  test('compressed rich text that claims to be endless stays within its bound', () => {
    const bomb = Buffer.concat([
      packedRichText('{\\rtf1 x'),
      Buffer.from(Array.from({ length: 30_000 }, () => 0xff)),
    ]);
    expect(decompressRichText(bomb, 5000)?.length).toBeLessThan(5100);
    expect(decompressRichText(Buffer.from('short'), 5000)).toBeUndefined();
  });

  test('any rich text gives words and never throws', () => {
    const pieces = [
      '{',
      '}',
      '\\par',
      '\\u-3913?',
      "\\'e9",
      '\\*',
      '\\htmlrtf',
      '\\htmltag',
      '\\uc9 ',
      'word',
      '\\',
      '\\fonttbl',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        expect(typeof richTextWords(`{\\rtf1\\ansi ${parts.join('')}`).text).toBe('string');
      }),
    );
  });
});

test('compressed rich text is opened, the example of the specification too (MS-OXRTFCP 3.1.1)', () => {
  const text = '{\\rtf1\\ansi\\deff0 The same words, the same words.\\par}';
  expect(decompressRichText(packedRichText(text), 10_000)).toBe(text);
  const example =
    '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' + '0af32068656c090020627705b06c647d0a800fa0';
  expect(decompressRichText(Buffer.from(example, 'hex'), 10_000)).toBe(
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  );
});

test('only a compound file is taken for one', () => {
  expect(isCompoundFile(whole)).toBe(true);
  expect(isCompoundFile(Buffer.from('From: a@b\r\n\r\n'))).toBe(false);
});
