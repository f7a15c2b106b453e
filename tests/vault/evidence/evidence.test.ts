import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkLength, type SealedFile, sealedFilePath, sealedLength } from '@vault/evidence/sealedFile';
import type { Session } from '@vault/session';
import { newCase, newEvidence, newVault, reopen } from '../ledger/vaultForTests';

async function* inPieces(bytes: Buffer, length: number): AsyncIterableIterator<Buffer> {
  for (let offset = 0; offset < bytes.length; offset += length) yield bytes.subarray(offset, offset + length);
}

async function contentOf(session: Session, sealed: SealedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of session.evidence.read(sealed)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Bytes that differ everywhere, so that a swapped chunk shows. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let offset = 0; offset + 4 <= length; offset += 4) bytes.writeUInt32BE(offset, offset);
  return bytes;
}

const sealedOnDisk = (folder: string): string[] =>
  readdirSync(join(folder, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('a sealed file', () => {
  it.each([0, 1, chunkLength - 1, chunkLength, chunkLength + 1, 2 * chunkLength, 3 * chunkLength + 5])(
    'of %i bytes comes back as it was',
    async (length) => {
      const session = await newVault();
      const bytes = bytesOf(length);
      const sealed = await session.evidence.store(inPieces(bytes, 300_000), length);
      const raw = readFileSync(join(session.folder, sealedFilePath(sealed.file)));
      const digest = (of: Buffer): string => createHash('sha256').update(of).digest('hex');
      expect(sealed).toMatchObject({
        bytes: length,
        sha256: digest(bytes),
        sealedBytes: raw.length,
        sealedSha256: digest(raw),
      });
      expect(raw).toHaveLength(sealedLength(length));
      expect((await contentOf(session, sealed)).equals(bytes)).toBe(true);
    },
  );

  it('does not depend on the pieces it came in', async () => {
    const session = await newVault();
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), async (length, piece) => {
        const sealed = await session.evidence.store(inPieces(bytesOf(length), piece), length);
        expect((await contentOf(session, sealed)).equals(bytesOf(length))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('says so when anything of it was changed', async () => {
    const session = await newVault();
    const sealed = await session.evidence.store(inPieces(bytesOf(2 * chunkLength + 100), 900_000), 2 ** 30);
    const path = join(session.folder, sealedFilePath(sealed.file));
    const good = readFileSync(path);
    const chunk = chunkLength + 16;
    const flipped = (offset: number): Buffer => {
      const changed = Buffer.from(good);
      changed[offset] = (changed[offset] ?? 0) ^ 1;
      return changed;
    };
    const changes: Record<string, Buffer> = {
      'first byte': flipped(0),
      'a tag': flipped(chunk - 1),
      'last byte': flipped(good.length - 1),
      cut: good.subarray(0, good.length - 1),
      'cut at a chunk': good.subarray(0, 2 * chunk),
      longer: Buffer.concat([good, Buffer.from([0])]),
      'chunks swapped': Buffer.concat([
        good.subarray(chunk, 2 * chunk),
        good.subarray(0, chunk),
        good.subarray(2 * chunk),
      ]),
      'last chunk put first': Buffer.concat([good.subarray(2 * chunk), good.subarray(0, 2 * chunk)]),
      empty: Buffer.alloc(0),
    };
    for (const [what, bytes] of Object.entries(changes)) {
      writeFileSync(path, bytes);
      await expect(contentOf(session, sealed), what).rejects.toMatchObject({
        code: 'evidenceDamaged',
        details: { values: { file: sealedFilePath(sealed.file) } },
      });
    }
    writeFileSync(path, good);
    const shorter = { ...sealed, bytes: sealed.bytes - 1, sealedBytes: sealed.sealedBytes - 1 };
    await expect(contentOf(session, shorter)).rejects.toMatchObject({ code: 'evidenceDamaged' });
    await expect(contentOf(session, { ...sealed, key: '00'.repeat(32) })).rejects.toMatchObject({
      code: 'evidenceDamaged',
    });
    const other = await session.evidence.store(inPieces(Buffer.alloc(5), 5), 10);
    await expect(contentOf(session, { ...sealed, file: other.file })).rejects.toMatchObject({
      code: 'evidenceDamaged',
    });
  });

  it('that is too large or breaks off leaves nothing', async () => {
    const session = await newVault();
    const store = session.evidence.store(inPieces(bytesOf(2_000_000), 100_000), 1_999_999);
    await expect(store).rejects.toMatchObject({ code: 'fileTooLarge' });
    async function* breaking(): AsyncIterableIterator<Buffer> {
      yield bytesOf(1_500_000);
      throw new Error('the stick was pulled out');
    }
    await expect(session.evidence.store(breaking(), 2 ** 30)).rejects.toThrow('the stick was pulled out');
    expect(sealedOnDisk(session.folder)).toEqual([]);
    expect(session.evidence.collectAbandoned()).toBe(0);
  });
});

describe('what is collected', () => {
  it('is only what a dead session began and no act kept', async () => {
    const first = await newVault();
    const stream = await newCase(first);
    const kept = await newEvidence(first, stream, bytesOf(100));
    const abandoned = await first.evidence.store(inPieces(bytesOf(50), 50), 100);
    expect(first.evidence.collectAbandoned()).toBe(0);
    first.close();
    const second = await reopen(first.folder);
    const fresh = await second.evidence.store(inPieces(bytesOf(60), 60), 100);
    expect(second.evidence.collectAbandoned()).toBe(1);
    expect(sealedOnDisk(first.folder).sort()).toEqual([kept.file, fresh.file].sort());
    expect(sealedOnDisk(first.folder)).not.toContain(abandoned.file);
    second.evidence.discard(fresh.file);
    second.evidence.discard(kept.file);
    expect(sealedOnDisk(first.folder)).toEqual([kept.file]);
    expect(await contentOf(second, kept)).toEqual(bytesOf(100));
  });

  it('is not kept by an act that failed', async () => {
    const session = await newVault();
    const sealed = await session.evidence.store(inPieces(bytesOf(10), 10), 100);
    expect(() =>
      session.act((act) => {
        act.keepFile(sealed.file);
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(() => session.act((act) => act.keepFile('00'.repeat(16)))).toThrow(/begun/);
    session.close();
    const next = await reopen(session.folder);
    expect(next.evidence.collectAbandoned()).toBe(1);
  });
});
