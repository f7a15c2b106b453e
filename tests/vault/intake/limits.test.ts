import { describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { parseMail } from '@vault/intake/parseMail';

const head = 'From: a@example.org\r\nSubject: Test\r\nMIME-Version: 1.0\r\n';
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const outcome = async (
  mail: Uint8Array | Iterable<Uint8Array>,
  bounds: Partial<Parameters<typeof parseMail>[1]> = {},
): Promise<string> => {
  try {
    await parseMail(mail, { ...limits, ...bounds });
    return 'read';
  } catch (error) {
    return error instanceof Failure ? error.code : `not a failure: ${String(error)}`;
  }
};

/** A mail of `depth` multiparts one in the other, so `depth + 1` levels with the text inside. */
function nested(depth: number): string {
  let mail = head;
  for (let level = 1; level <= depth; level += 1) {
    mail += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  }
  return `${mail}Content-Type: text/plain\r\n\r\nwords\r\n`;
}

/** A mail that holds one text and `files` attachments, so `files + 2` parts with the one around them. */
function withFiles(files: number): string {
  const part = '--b\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n';
  return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n${part.repeat(files)}--b--\r\n`;
}

/** Messages attached to messages without a word of their own, the words in the innermost. */
function forwards(depth: number): string {
  return depth === 0
    ? `${head}\r\nwords\r\n`
    : `${head}Content-Type: message/rfc822\r\n\r\n${forwards(depth - 1)}`;
}

describe('at the limit it is read, one beyond it is refused with its own code', () => {
  test.each([
    {
      what: 'size',
      at: `${head}\r\n${'a'.repeat(100)}`,
      beyond: `${head}\r\n${'a'.repeat(101)}`,
      code: 'mailTooLarge',
    },
  ])('$what', async ({ at, beyond, code }) => {
    const bounds = { mailBytes: bytes(at).length };
    expect(await outcome(bytes(at), bounds)).toBe('read');
    expect(await outcome(bytes(beyond), bounds)).toBe(code);
  });

  test('size, arriving in pieces: refused before the rest is taken', async () => {
    let given = 0;
    function* endless(): Iterable<Uint8Array> {
      for (;;) {
        given += 1;
        yield new Uint8Array(1000);
      }
    }
    expect(await outcome(endless(), { mailBytes: 10_000 })).toBe('mailTooLarge');
    expect(given).toBe(11);
  });

  test('nesting', async () => {
    expect(await outcome(bytes(nested(limits.mailNesting - 1)))).toBe('read');
    expect(await outcome(bytes(nested(limits.mailNesting)))).toBe('mailTooNested');
    expect(await outcome(bytes(nested(5000)))).toBe('mailTooNested');
  });

  test('nesting by messages in messages', async () => {
    expect(await outcome(bytes(forwards(limits.mailNesting - 1)))).toBe('read');
    expect(await outcome(bytes(forwards(limits.mailNesting)))).toBe('mailTooNested');
  });

  test('parts', async () => {
    expect(await outcome(bytes(withFiles(limits.mailParts - 2)))).toBe('read');
    expect(await outcome(bytes(withFiles(limits.mailParts - 1)))).toBe('mailTooManyParts');
    expect(await outcome(bytes(withFiles(100_000)))).toBe('mailTooManyParts');
  });

  test('a header beyond all measure', async () => {
    expect(await outcome(bytes(`${head}X-Filler: ${'a'.repeat(2_000_000)}\r\n\r\nwords`))).toBe('mailBroken');
  });
});

describe('what is no mail', () => {
  test.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    ['a text', 'Dear office,\n\nsomebody said: this is not a mail.\n'],
    ['an HTML page', '<!doctype html>\n<html><head><meta charset="utf-8"></head></html>\n'],
    ['a photo', '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01'],
    ['an Outlook message file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00'],
    ['blank lines', '\r\n\r\n\r\n'],
    ['only a mailbox line', 'From a@example.org Tue Nov 10 09:15:00 2026\n\nwords\n'],
  ])('%s', async (_, content) => {
    expect(await outcome(Buffer.from(content, 'latin1'))).toBe('notAMail');
  });
});

describe('a text longer than its field', () => {
  test.each([
    { type: 'text/plain', unit: 'a', textBytes: 10, kept: 10 },
    { type: 'text/plain', unit: 'é', textBytes: 11, kept: 10 },
    { type: 'text/plain', unit: '😀', textBytes: 11, kept: 8 },
    { type: 'text/html', unit: 'é', textBytes: 11, kept: 10 },
  ])('$type of $unit is cut between two letters, and said so', async ({ type, unit, textBytes, kept }) => {
    const mail = bytes(`${head}Content-Type: ${type}; charset=utf-8\r\n\r\n${unit.repeat(20)}`);
    const parsed = await parseMail(mail, { ...limits, textBytes });
    expect(parsed.text).toBe(unit.repeat(kept / Buffer.byteLength(unit)));
    expect(parsed.notices).toContain('textCut');
  });

  test('one that fits exactly is whole and nothing is said', async () => {
    const mail = bytes(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${'é'.repeat(5)}`);
    const parsed = await parseMail(mail, { ...limits, textBytes: 10 });
    expect(parsed.text).toBe('ééééé');
    expect(parsed.notices).not.toContain('textCut');
  });
});

describe('made to exhaust: read in a moment, or refused', () => {
  const html = `${head}Content-Type: text/html\r\n\r\n`;
  test.each([
    ['tags nested a million deep', `${html}${'<b>'.repeat(1_000_000)}words`, 'words'],
    ['tags nested just below the count that is flattened', `${html}${'<b>'.repeat(49_000)}words`, 'words'],
    ['tags never closed', `${html}words ${'<a '.repeat(500_000)}`, 'words'],
    ['comments never closed', `${html}words ${'<!--'.repeat(500_000)}`, 'words'],
    ['blank lines', `${head}\r\n${'\n'.repeat(5_000_000)}`, ''],
    ['many short lines', `${head}\r\nwords${'\n.'.repeat(1_000_000)}`, 'words'],
    ['a boundary that is always almost met', `${withFiles(1)}${'--\r\n'.repeat(500_000)}`, 'words'],
    ['recipients', `To: ${'a@example.org,'.repeat(50_000)}\r\n${head}\r\nwords`, 'words'],
    ['comments in an address', `To: ${'('.repeat(100_000)}\r\n${head}\r\nwords`, 'words'],
    ['spaces in a date', `Date: ${' '.repeat(500_000)}x\r\n${head}\r\nwords`, 'words'],
    [
      'slashes in a name',
      withFiles(0).replace('--b--', `--b\r\nContent-Type: a/b; name="${'/'.repeat(900_000)}x"\r\n\r\n--b--`),
      'words',
    ],
    ['encoded words', `X: y\r\nSubject: ${'=?utf-8?Q?a?= '.repeat(50_000)}\r\n${head}\r\nwords`, 'words'],
  ])('%s', async (_, mail, words) => {
    const parsed = await parseMail(bytes(mail));
    expect(parsed.text.slice(0, 5)).toBe(words);
  });
});
