import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { safeFileName, uniqueNames } from '@vault/intake/attachmentName';
import { parseMail } from '@vault/intake/parseMail';

const folder = new URL('../../fixtures/mails/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(new URL(name, folder)));

const awkward = [
  '/',
  '\\',
  '..',
  '.',
  ' ',
  '\u202e',
  '\u0000',
  '\n',
  'CON',
  'nul.',
  'aux',
  '\u{1f600}',
  '\ud800',
  ':',
  'ё',
  '.jpeg',
  'e\u0301',
];
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 5 })), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('names of files', () => {
  test('any name becomes one that is safe to show and to write, and stays as it is from then on', () => {
    fc.assert(
      fc.property(name, (raw) => {
        const safe = safeFileName(raw, 'attachment-1.bin');
        expect(safe).not.toMatch(/[\\/<>:"|?*]/);
        expect(safe).not.toMatch(/\p{C}/u);
        expect(safe).not.toMatch(/^[. ]|[. ]$/);
        expect(safe.split('.', 1)[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(safe.isWellFormed()).toBe(true);
        expect(Array.from(safe).length).toBeLessThanOrEqual(limits.fileNameCharacters);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
        expect(safe.length).toBeGreaterThan(0);
        expect(safeFileName(safe, 'attachment-1.bin')).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  test('in one mail no two are the same, also where case does not count, and each stays safe', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.constantFrom('a.jpg', 'A.JPG', 'x'.repeat(300)))), (raws) => {
        const unique = uniqueNames();
        const names = raws.map((raw) => unique(safeFileName(raw, 'attachment-1.bin')));
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(raws.length);
        for (const one of names) expect(safeFileName(one, 'x')).toBe(one);
      }),
    );
  });

  test('a shortened name keeps its ending', () => {
    expect(safeFileName(`${'щ'.repeat(400)}.docx`, 'x')).toMatch(/^щ+\.docx$/);
    expect(safeFileName(`a.${'b'.repeat(400)}`, 'x')).toHaveLength(limits.fileNameCharacters);
  });
});

interface Part {
  readonly bytes: Uint8Array;
  readonly encoding: 'base64' | 'quoted-printable' | 'binary';
}

const partBytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('\r\n', '\n', '\r', '=', '--', '--b0', ' ', '.', 'word', '\t', '\0'), {
      maxLength: 60,
    })
    .map((words) => new Uint8Array(Buffer.from(words.join('')))),
);
const part: fc.Arbitrary<Part> = fc
  .record({
    bytes: partBytes,
    encoding: fc.constantFrom<Part['encoding']>('base64', 'quoted-printable', 'binary'),
  })
  // A lone CR at the end and the LF of the boundary's line are the same bytes as a CRLF of that line.
  .filter(({ bytes, encoding }) => encoding !== 'binary' || bytes.at(-1) !== 0x0d);

const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})(?=.)/g, '$1=\r\n');

const encode = ({ bytes, encoding }: Part): Buffer => {
  if (encoding === 'binary') return Buffer.from(bytes);
  if (encoding === 'quoted-printable') return Buffer.from(quoted(bytes));
  return Buffer.from(
    Buffer.from(bytes)
      .toString('base64')
      .replace(/(.{76})(?=.)/g, '$1\r\n'),
  );
};

function build(parts: readonly Part[], lineEnd: string): Buffer {
  const boundary = 'a boundary that no content holds';
  const line = (text: string): Buffer => Buffer.from(`${text}${lineEnd}`);
  const pieces: Buffer[] = [
    line('From: a@example.org'),
    line('MIME-Version: 1.0'),
    line(`Content-Type: multipart/mixed; boundary="${boundary}"`),
    line(''),
    line(`--${boundary}`),
    line(''),
    line('words'),
  ];
  parts.forEach((one, index) => {
    pieces.push(line(`--${boundary}`), line(`Content-Type: application/octet-stream; name=f${index}`));
    pieces.push(line(`Content-Transfer-Encoding: ${one.encoding}`), line(''), encode(one), line(''));
  });
  pieces.push(line(`--${boundary}--`));
  return Buffer.concat(pieces);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('whole mails', () => {
  test('each attachment comes back with its bytes and SHA-256, however it was encoded and the file was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom('\r\n', '\n'),
        fc.integer({ min: 1, max: 4000 }),
        async (parts, lineEnd, pieceLength) => {
          const mail = build(parts, lineEnd);
          const pieces = Array.from({ length: Math.ceil(mail.length / pieceLength) }, (_, index) =>
            mail.subarray(index * pieceLength, (index + 1) * pieceLength),
          );
          const parsed = await parseMail(pieces);
          expect(parsed.text).toBe('words');
          expect(parsed.attachments.map((file) => file.name)).toEqual(parts.map((_, index) => `f${index}`));
          expect(parsed.attachments.map((file) => sha256(file.bytes))).toEqual(
            parts.map((one) => sha256(one.bytes)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('cut off anywhere or changed anywhere, a mail is read or refused by a Failure, and never anything else', async () => {
    const readOrRefuse = async (mail: Uint8Array): Promise<void> => {
      try {
        const parsed = await parseMail(mail, { ...limits, mailParts: 30 });
        expect(parsed.text.isWellFormed()).toBe(true);
        expect(new Set(parsed.attachments.map((file) => file.name)).size).toBe(parsed.attachments.length);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        expect(['notAMail', 'mailBroken', 'mailTooNested', 'mailTooManyParts']).toContain(error.code);
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        async (mail, end, changes) => {
          const broken = Buffer.from(mail.subarray(0, Math.ceil(mail.length * end)));
          await readOrRefuse(broken);
          for (const [at, byte] of changes) broken[Math.floor(at * (broken.length - 1))] = byte;
          await readOrRefuse(broken);
        },
      ),
      { numRuns: 600 },
    );
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), readOrRefuse), { numRuns: 100 });
  });
});
