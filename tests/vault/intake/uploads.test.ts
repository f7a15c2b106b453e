import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { freeSpace, requireFreeSpace } from '@vault/intake/freeSpace';
import { createUploads } from '@vault/intake/uploads';

const plenty = () => Promise.resolve(1e13);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Seen {
  pieces: number;
  ended: 'no' | 'whole' | 'failed';
}

/** A store that reads slowly, one piece each turn, as a real one does while it seals and syncs. */
function slowStore() {
  const seen: Seen = { pieces: 0, ended: 'no' };
  const store = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
    const parts: Uint8Array[] = [];
    try {
      for await (const piece of source) {
        await new Promise((resolve) => setImmediate(resolve));
        seen.pieces += 1;
        parts.push(piece.slice());
      }
    } catch (error) {
      seen.ended = 'failed';
      throw error;
    }
    seen.ended = 'whole';
    return sha256(Buffer.concat(parts));
  };
  return { seen, store };
}

const uploadsWith = (store: (source: AsyncIterable<Uint8Array>) => Promise<string>, free = plenty) =>
  createUploads<string>({ folder: '.', store, free });

const code = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    return error instanceof Failure ? error.code : 'another error';
  }
};

describe('evidence', () => {
  test('arrives whole and in order, however it is cut and even when pieces are not waited for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }),
        fc.boolean(),
        async (pieces, waits) => {
          const { store } = slowStore();
          const uploads = uploadsWith(store);
          const whole = Buffer.concat(pieces);
          const upload = await uploads.begin({ name: 'a', bytes: whole.length, purpose: 'evidence' });
          const appended = pieces.map((piece) => () => uploads.append(upload, piece));
          if (waits) for (const append of appended) await append();
          else void appended.map((append) => append());
          const finished = await uploads.finish(upload);
          expect(finished).toMatchObject({ purpose: 'evidence', stored: sha256(whole) });
        },
      ),
    );
  });

  test('a piece is only acknowledged once the store has taken it', async () => {
    const { seen, store } = slowStore();
    const uploads = uploadsWith(store);
    const upload = await uploads.begin({ name: 'a', bytes: 4, purpose: 'evidence' });
    for (let count = 1; count <= 4; count += 1) {
      expect(await uploads.append(upload, new Uint8Array([count]))).toEqual({ received: count });
      expect(seen.pieces).toBe(count);
    }
  });

  test('cancelled: the store fails, so that it clears away what it began, and the id is gone', async () => {
    const { seen, store } = slowStore();
    const uploads = uploadsWith(store);
    const upload = await uploads.begin({ name: 'a', bytes: 9, purpose: 'evidence' });
    await uploads.append(upload, new Uint8Array(3));
    await uploads.cancel(upload);
    expect(seen.ended).toBe('failed');
    expect(await code(uploads.append(upload, new Uint8Array(1)))).toBe('noSuchUpload');
    expect(await code(uploads.cancel(upload))).toBe('no failure');
  });

  test('locking cancels all that are open', async () => {
    const first = slowStore();
    const uploads = uploadsWith(first.store);
    const upload = await uploads.begin({ name: 'a', bytes: 9, purpose: 'evidence' });
    const mail = await uploads.begin({ name: 'b', bytes: 9, purpose: 'mail' });
    const chunk = new Uint8Array([1, 2, 3]);
    await uploads.append(mail, chunk);
    await uploads.cancelAll();
    expect(first.seen.ended).toBe('failed');
    expect([...chunk]).toEqual([1, 2, 3]);
    expect(await code(uploads.finish(upload))).toBe('noSuchUpload');
    expect(await code(uploads.finish(mail))).toBe('noSuchUpload');
  });

  test('a store that fails makes the next piece fail with its reason', async () => {
    const uploads = uploadsWith(async (source) => {
      for await (const piece of source) if (piece[0] === 2) throw new Failure('diskFull');
      return 'stored';
    });
    const upload = await uploads.begin({ name: 'a', bytes: 9, purpose: 'evidence' });
    await uploads.append(upload, new Uint8Array([1]));
    expect(await code(uploads.append(upload, new Uint8Array([2])))).toBe('diskFull');
    expect(await code(uploads.append(upload, new Uint8Array([3])))).toBe('noSuchUpload');
  });

  test('fewer or more bytes than announced are refused and nothing stays', async () => {
    for (const bytes of [2, 4]) {
      const { seen, store } = slowStore();
      const uploads = uploadsWith(store);
      const upload = await uploads.begin({ name: 'a', bytes: 3, purpose: 'evidence' });
      const work = uploads.append(upload, new Uint8Array(bytes)).then(() => uploads.finish(upload));
      expect(await code(work)).toBe('badInput');
      expect(seen.ended).toBe('failed');
    }
  });
});

describe('a mail', () => {
  test('comes back with its bytes and hash', async () => {
    const uploads = uploadsWith(slowStore().store);
    const bytes = Buffer.from('From: a@example.org\r\n\r\nhello');
    const upload = await uploads.begin({ name: 'm.eml', bytes: bytes.length, purpose: 'mail' });
    await uploads.append(upload, new Uint8Array(bytes.subarray(0, 7)));
    await uploads.append(upload, new Uint8Array(bytes.subarray(7)));
    expect(await uploads.finish(upload)).toMatchObject({
      purpose: 'mail',
      mail: bytes,
      sha256: sha256(bytes),
    });
  });

  test('a piece may be written over once it was taken, and finishing changes nothing of the caller’s', async () => {
    const uploads = uploadsWith(slowStore().store);
    const upload = await uploads.begin({ name: 'm.eml', bytes: 4, purpose: 'mail' });
    const piece = new Uint8Array([1, 2]);
    await uploads.append(upload, piece);
    piece.set([3, 4]);
    await uploads.append(upload, piece);
    expect(await uploads.finish(upload)).toMatchObject({ mail: Buffer.from([1, 2, 3, 4]) });
    expect([...piece]).toEqual([3, 4]);
  });

  test('several at once may not hold more than one of the largest size', async () => {
    const uploads = uploadsWith(slowStore().store);
    const half = limits.mailBytes / 2 + 1;
    const first = await uploads.begin({ name: 'a', bytes: half, purpose: 'mail' });
    expect(await code(uploads.begin({ name: 'b', bytes: half, purpose: 'mail' }))).toBe('mailTooLarge');
    await uploads.cancel(first);
    expect(await code(uploads.begin({ name: 'b', bytes: half, purpose: 'mail' }))).toBe('no failure');
  });
});

describe('refused before the first byte', () => {
  test.each([
    { purpose: 'mail', bytes: limits.mailBytes + 1, free: 1e13, expected: 'mailTooLarge' },
    { purpose: 'evidence', bytes: limits.evidenceBytes + 1, free: 1e13, expected: 'fileTooLarge' },
    { purpose: 'evidence', bytes: 1000, free: limits.freeSpaceMargin + 999, expected: 'diskFull' },
    { purpose: 'evidence', bytes: 1000, free: limits.freeSpaceMargin + 1000, expected: 'no failure' },
    { purpose: 'mail', bytes: 1000, free: limits.freeSpaceMargin + 1999, expected: 'diskFull' },
  ] as const)(
    '$purpose of $bytes bytes with $free free: $expected',
    async ({ purpose, bytes, free, expected }) => {
      const uploads = uploadsWith(slowStore().store, () => Promise.resolve(free));
      expect(await code(uploads.begin({ name: 'a', bytes, purpose }))).toBe(expected);
    },
  );

  test('the real disk is measured', async () => {
    expect(await freeSpace('.')).toBeGreaterThan(0);
    expect(await code(requireFreeSpace('.', Number.MAX_SAFE_INTEGER))).toBe('diskFull');
  });

  test('a piece larger than the protocol allows ends the upload', async () => {
    const uploads = uploadsWith(slowStore().store);
    const upload = await uploads.begin({ name: 'a', bytes: limits.chunkBytes * 3, purpose: 'mail' });
    expect(await code(uploads.append(upload, new Uint8Array(limits.chunkBytes + 1)))).toBe('badInput');
    expect(await code(uploads.finish(upload))).toBe('noSuchUpload');
  });
});
