import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mailIdentity } from '@vault/intake/mailIdentity';
import { parseMail } from '@vault/intake/parseMail';

const folder = new URL('../../../main/cli/demo/mails/', import.meta.url);
const read = (name: string) => parseMail(readFileSync(new URL(name, folder)));

describe('the report e-mails that ship with the project', () => {
  test.each([
    {
      name: '01-plain-text.eml',
      from: { name: 'Ines Calloway', address: 'ines.calloway@lakeshore.example.org' },
      sentAt: { instant: '2026-11-14T02:48:12.000Z', offset: '-06:00' },
      textSource: 'plain',
      says: 'gave the talk “Small budgets, long shelves” in Room 204 at the Forum.',
      files: [],
      notices: [],
    },
    {
      name: '02-html-with-inline-image.eml',
      from: { name: 'Theo Marchetti', address: 't.marchetti@course.example.net' },
      sentAt: { instant: '2026-11-09T06:15:22.000Z', offset: '+01:00' },
      textSource: 'html',
      says: 'The thread is still at week 3, thread 118 [https://course.example.net/week-3/thread/118].',
      files: [{ name: 'chat-5-november.png', starts: '89504e47', inline: true }],
      notices: ['textFromHtml'],
    },
    {
      name: '03-photo-and-pdf.eml',
      from: { name: 'Dana Whitlock-Osei', address: 'dana.wo@hillview.example.org' },
      sentAt: { instant: '2026-11-16T20:31:44.000Z', offset: '-05:00' },
      textSource: 'plain',
      says: 'I would rather be written to than called.',
      files: [
        { name: 'note on my poster.jpg', starts: 'ffd8ffe0', inline: false },
        { name: 'Notes of three days – poster hall.pdf', starts: '25504446', inline: false },
      ],
      notices: [],
    },
    {
      name: '04-forwarded-ukrainian.eml',
      from: { name: 'Оксана Лемішко', address: 'o.lemishko@volunteers.example.org' },
      sentAt: { instant: '2026-11-19T07:04:58.000Z', offset: '+02:00' },
      textSource: 'plain',
      says: 'Я хочу тільки, щоб це припинилося і щоб хтось записав, що воно було.',
      files: [],
      notices: ['forwarded'],
    },
  ])('$name', async ({ name, from, sentAt, textSource, says, files, notices }) => {
    const mail = await read(name);
    expect(mail).toMatchObject({ from, sentAt, textSource, notices });
    expect(mail.text).toContain(says);
    expect(
      mail.attachments.map((file) => ({
        name: file.name,
        starts: Buffer.from(file.bytes.subarray(0, 4)).toString('hex'),
        inline: file.inline,
      })),
    ).toEqual(files);
  });

  test('are addressed to and from reserved example domains only', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(names).toHaveLength(4);
    for (const name of names) {
      const head = readFileSync(new URL(name, folder), 'utf8').split('\r\n\r\n', 1)[0] ?? '';
      const domains = [...head.matchAll(/@([\w.-]+)/g)].map((match) => match[1]);
      expect(domains.filter((domain) => !/(^|\.)example\.(org|net)$/.test(domain ?? ''))).toEqual([]);
    }
  });

  test('each has an identity of its own, the same whatever the line ends', async () => {
    const keys = new Set<string>();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.eml'))) {
      const original = await read(name);
      const lineFeeds = readFileSync(new URL(name, folder), 'latin1').replaceAll('\r\n', '\n');
      const saved = await parseMail(Buffer.from(lineFeeds, 'latin1'));
      expect(mailIdentity(saved, 'b')).toEqual({ ...mailIdentity(original, 'a'), file: 'b' });
      keys.add(mailIdentity(original, 'a').key);
    }
    expect(keys.size).toBe(4);
  });
});

describe('the identity of a mail', () => {
  const identity = async (lines: string[]) =>
    mailIdentity(await parseMail(Buffer.from([...lines, '', 'words', ''].join('\r\n'))), 'sha').key;
  const from = 'From: a@example.org';

  test.each([
    ['Message-ID: <One@Example.ORG>', 'message-id:One@example.org'],
    ['Message-ID:\r\n <One@EXAMPLE.org>', 'message-id:One@example.org'],
    ['Message-Id: One@example.org', 'message-id:One@example.org'],
    ['Message-ID: <no-domain>', 'message-id:no-domain'],
  ])('%j is normalised', async (line, expected) => {
    expect(await identity([from, line])).toBe(expected);
  });

  test('without a Message-ID what was said by whom and when decides, not what servers added', async () => {
    const one = await identity([from, 'Subject: x']);
    expect(one).toMatch(/^content:[0-9a-f]{64}$/);
    expect(
      await identity(['Received: by mail.example.net; Tue, 10 Nov 2026 09:15:00 +0000', from, 'Subject: x']),
    ).toBe(one);
    expect(await identity([from, 'Subject: y'])).not.toBe(one);
    expect(await identity(['From: b@example.org', 'Subject: x'])).not.toBe(one);
    expect(await identity([from, 'Message-ID: <>', 'Subject: x'])).toBe(one);
  });
});
