import MsgReader from '@kenjiuno/msgreader';
import { describe, expect, test } from 'vitest';
import { limits } from '@contract/limits';
import { mailIdentity } from '@vault/intake/mailIdentity';
import { isCompoundFile } from '@vault/intake/outlook/compoundFile';
import { parseOutlook } from '@vault/intake/outlook/parseOutlook';
import { parseMail } from '@vault/intake/parseMail';
import { compoundFile, outlookFile, packedRichText } from '../../support/outlook';
import { codeOf, picture, travelled, whole } from './support/outlookMessage';

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
test('only a compound file is taken for one', () => {
  expect(isCompoundFile(whole)).toBe(true);
  expect(isCompoundFile(Buffer.from('From: a@b\r\n\r\n'))).toBe(false);
});
