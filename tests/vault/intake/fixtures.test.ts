import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMail } from '@vault/intake/parseMail';
import type { ParsedMail } from '@vault/intake/parsedMail';
import { expectations } from './support/mailExpectations';

const folder = new URL('../../fixtures/mails/', import.meta.url);
const read = (name: string): Promise<ParsedMail> => parseMail(readFileSync(new URL(`${name}.eml`, folder)));

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
