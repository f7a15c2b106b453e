import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { fromHex, toHex, uint32 } from '../keys/bytes';
import { openWithNonce, sealWithNonce, tagLength } from '../keys/primitives';

/** Plaintext bytes in every chunk but the last. */
export const chunkLength = 1024 * 1024;

/** What the evidence record keeps of a sealed file: where it is, how it is opened, and what proves it. */
export interface SealedFile {
  /** Random name, 16 bytes in hexadecimal. */
  readonly file: string;
  /** The file's own random key. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sealedBytes: number;
  readonly sealedSha256: string;
}

/** Path of a sealed file inside the vault folder, with forward slashes: what messages name. */
export function sealedFilePath(name: string): string {
  return `evidence/${name.slice(0, 2)}/${name}`;
}

/** 7 zero bytes ‖ chunk index, 4 bytes ‖ 1 for the last chunk, else 0. The key is used for one file only. */
function chunkNonce(index: number, last: boolean): Buffer {
  return Buffer.concat([Buffer.alloc(7), uint32(index), Buffer.from([last ? 1 : 0])]);
}

/** Bytes a file has once sealed: a tag for each chunk, and one chunk even for an empty file. */
export function sealedLength(bytes: number): number {
  return bytes + Math.max(1, Math.ceil(bytes / chunkLength)) * tagLength;
}

async function writeFully(handle: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

/**
 * Cuts a stream into chunks of {@link chunkLength} and tells the last from the others.
 * At most one chunk and one piece of the source are held in memory.
 */
async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
): AsyncIterableIterator<{ chunk: Buffer; last: boolean }> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    pending = Buffer.concat([pending, piece]);
    let start = 0;
    for (; pending.length - start > chunkLength; start += chunkLength) {
      yield { chunk: pending.subarray(start, start + chunkLength), last: false };
    }
    pending = pending.subarray(start);
  }
  yield { chunk: pending, last: true };
}

/**
 * Seals a stream into a new file that must not exist, and has it on the disk before returning.
 * @throws Failure `fileTooLarge` above `limitBytes`; errors of the file system and of the source as they are.
 */
export async function writeSealedFile(options: {
  folder: string;
  name: string;
  source: AsyncIterable<Uint8Array>;
  limitBytes: number;
}): Promise<SealedFile> {
  const { folder, name, source, limitBytes } = options;
  const key = randomBytes(32);
  const associated = fromHex(name);
  const original = createHash('sha256');
  const sealedHash = createHash('sha256');
  let bytes = 0;
  let sealedBytes = 0;
  let index = 0;
  // `wx`: a name is written once, or its nonces would be used twice.
  const handle = await open(join(folder, sealedFilePath(name)), 'wx', 0o600);
  try {
    for await (const { chunk, last } of chunksOf(source)) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw new Failure('fileTooLarge');
      const sealed = sealWithNonce(key, chunkNonce(index, last), chunk, associated);
      original.update(chunk);
      sealedHash.update(sealed);
      await writeFully(handle, sealed);
      sealedBytes += sealed.length;
      index += 1;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return {
    file: name,
    key: toHex(key),
    bytes,
    sha256: toHex(original.digest()),
    sealedBytes,
    sealedSha256: toHex(sealedHash.digest()),
  };
}

const damaged = (name: string): Failure =>
  new Failure('evidenceDamaged', { values: { file: sealedFilePath(name) } });

/**
 * Opens a sealed file chunk by chunk; nothing of a changed chunk is ever given out.
 * @throws Failure `evidenceDamaged` naming the file when it is missing, cut, longer or changed.
 */
export async function* readSealedFile(
  folder: string,
  sealed: Pick<SealedFile, 'file' | 'key' | 'bytes' | 'sealedBytes'>,
): AsyncIterableIterator<Buffer> {
  const { file: name, bytes, sealedBytes } = sealed;
  const path = join(folder, sealedFilePath(name));
  const key = fromHex(sealed.key);
  const associated = fromHex(name);
  const size = await stat(path).then(
    (found) => found.size,
    () => -1,
  );
  if (size !== sealedBytes || sealedLength(bytes) !== sealedBytes) throw damaged(name);
  const sealedChunk = chunkLength + tagLength;
  const chunks = Math.max(1, Math.ceil(bytes / chunkLength));
  let pending: Buffer = Buffer.alloc(0);
  let index = 0;
  const openNext = (length: number, last: boolean): Buffer => {
    const opened = openWithNonce(key, chunkNonce(index, last), pending.subarray(0, length), associated);
    if (opened === undefined) throw damaged(name);
    pending = pending.subarray(length);
    index += 1;
    return opened;
  };
  for await (const piece of createReadStream(path, { highWaterMark: sealedChunk })) {
    pending = Buffer.concat([pending, piece as Buffer]);
    while (index < chunks - 1 && pending.length >= sealedChunk) yield openNext(sealedChunk, false);
  }
  if (index !== chunks - 1) throw damaged(name);
  yield openNext(pending.length, true);
}

/** @returns SHA-256 and length of a file on disk; needs no key. */
export async function digestOfFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: chunkLength })) {
    const chunk = piece as Buffer;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: toHex(hash.digest()) };
}
