import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from '../../../contract/failures';
import { IdSchema, Sha256Schema } from '../../../contract/identifiers';
import { toHex, uint32, utf8 } from '../keys/bytes';
import { sha256 } from '../keys/primitives';

/** First bytes of every backup. */
export const backupMagic = utf8('casekeep backup 1\n');

/** Manifest length, 4 bytes ‖ SHA-256 of the manifest: the last bytes of every backup. */
const trailerLength = 4 + 32;

/** Paths a backup may write; everything else in a manifest is refused. */
const pathPattern = /^(?:vault\.json|ledger\.[1-9][0-9]{0,8}\.db|evidence\/([0-9a-f]{2})\/\1[0-9a-f]{30})$/;

export const BackupManifestSchema = z.strictObject({
  format: z.literal(1),
  vault: IdSchema,
  createdAt: z.iso.datetime(),
  head: z.strictObject({ seq: z.int().min(1), hash: Sha256Schema }),
  files: z.array(
    z.strictObject({ path: z.string().regex(pathPattern), bytes: z.int().min(0), sha256: Sha256Schema }),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifestSchema>;

const chunkLength = 1024 * 1024;

async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
}

/** Writes a backup from front to back; remembers the digest of every part and of the whole. */
export class BackupWriter {
  readonly files: BackupManifest['files'] = [];
  bytes = 0;
  readonly #handle: FileHandle;
  readonly #whole = createHash('sha256');

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async create(path: string): Promise<BackupWriter> {
    const writer = new BackupWriter(await open(path, 'wx', 0o600));
    await writer.#write(backupMagic);
    return writer;
  }

  /** Appends one file of the vault. */
  async add(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const part = createHash('sha256');
    let bytes = 0;
    for await (const piece of content) {
      part.update(piece);
      bytes += piece.length;
      await this.#write(piece);
    }
    this.files.push({ path, bytes, sha256: toHex(part.digest()) });
  }

  /** Appends manifest and trailer and has everything on the disk. @returns SHA-256 of the whole file. */
  async finish(manifest: Omit<BackupManifest, 'files'>): Promise<string> {
    const bytes = utf8(JSON.stringify({ ...manifest, files: this.files }));
    await this.#write(bytes);
    await this.#write(uint32(bytes.length));
    await this.#write(sha256(bytes));
    await this.#handle.sync();
    return toHex(this.#whole.digest());
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#whole.update(bytes);
    this.bytes += bytes.length;
    await writeFully(this.#handle, bytes);
  }
}

async function readAt(path: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** @returns nothing when it is no JSON: the digest beside it needs no key, so anybody can make one. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads the manifest of a backup and checks that its parts fill the file exactly.
 * @throws Failure `noSuchFile`, `notABackup` when it does not begin like one, `backupDamaged`.
 */
export async function readManifest(path: string): Promise<BackupManifest> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : -1),
    () => -1,
  );
  if (size < 0) throw new Failure('noSuchFile');
  const magic = await readAt(path, 0, backupMagic.length);
  if (!magic.equals(backupMagic)) throw new Failure('notABackup');
  if (size < backupMagic.length + trailerLength) throw new Failure('backupDamaged');
  const trailer = await readAt(path, size - trailerLength, trailerLength);
  const length = trailer.readUInt32BE(0);
  const start = size - trailerLength - length;
  if (start < backupMagic.length) throw new Failure('backupDamaged');
  const bytes = await readAt(path, start, length);
  if (!sha256(bytes).equals(trailer.subarray(4))) throw new Failure('backupDamaged');
  const parsed = BackupManifestSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) throw new Failure('backupDamaged');
  const content = parsed.data.files.reduce((sum, file) => sum + file.bytes, backupMagic.length);
  if (content !== start) throw new Failure('backupDamaged');
  return parsed.data;
}

/** One file of a backup, as a stream that fails at its end when its digest is not the manifest's. */
export interface BackupPart {
  readonly path: string;
  readonly bytes: number;
  read(): AsyncIterableIterator<Buffer>;
}

/** @returns every file of a backup in order. */
export function partsOf(path: string, manifest: BackupManifest): BackupPart[] {
  let offset = backupMagic.length;
  return manifest.files.map((file) => {
    const start = offset;
    offset += file.bytes;
    return { path: file.path, bytes: file.bytes, read: () => readPart(path, start, file) };
  });
}

async function* readPart(
  path: string,
  start: number,
  file: BackupManifest['files'][number],
): AsyncIterableIterator<Buffer> {
  const hash = createHash('sha256');
  if (file.bytes > 0) {
    const end = start + file.bytes - 1;
    for await (const piece of createReadStream(path, { start, end, highWaterMark: chunkLength })) {
      const chunk = piece as Buffer;
      hash.update(chunk);
      yield chunk;
    }
  }
  if (toHex(hash.digest()) !== file.sha256) throw new Failure('backupDamaged');
}
