import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOutlook } from '@vault/intake/outlook/parseOutlook';
import { decompressRichText, richTextWords } from '@vault/intake/outlook/richText';
import { packedRichText } from '../../support/outlook';
import { codeOf, whole } from './support/outlookMessage';

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
