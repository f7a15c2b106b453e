import { createHash, randomBytes } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import type { FormChannel } from '../../../contract/operations/forms';
import type { Id } from '../../../contract/identifiers';
import { limits } from '../../../contract/limits';
import { chunkChannel, type ChunkChannel } from './chunkChannel';
import { type freeSpace, requireFreeSpace } from './freeSpace';

/** What is about to arrive. */
export interface UploadRequest {
  readonly name: string;
  readonly bytes: number;
  readonly purpose: 'mail' | 'evidence' | 'table' | 'document';
  readonly mediaType?: string | undefined;
  readonly case?: string | undefined;
  readonly channel?: FormChannel | undefined;
  readonly aboutDirector?: 'no' | 'yes' | undefined;
  readonly lateReason?: string | undefined;
}

/** A complete upload: a mail in memory, or evidence that already lies sealed in the vault. */
export type FinishedUpload<Stored> =
  | {
      readonly purpose: 'mail';
      readonly request: UploadRequest;
      readonly mail: Uint8Array;
      readonly sha256: string;
    }
  | { readonly purpose: 'evidence'; readonly request: UploadRequest; readonly stored: Stored };

export interface Uploads<Stored> {
  /** @throws Failure `mailTooLarge`, `fileTooLarge`, `diskFull`. */
  begin(request: UploadRequest): Promise<Id>;
  /** Resolves when the piece is taken care of, so that a caller who waits never fills the memory. */
  append(upload: Id, chunk: Uint8Array): Promise<{ received: number }>;
  /** @throws Failure `badInput` when fewer bytes came than were announced. */
  finish(upload: Id): Promise<FinishedUpload<Stored>>;
  /**
   * The bytes of a complete table or document, which stays until it is cancelled: it is looked at, tried and taken in.
   * @throws Failure `noSuchUpload`, `badInput` when fewer bytes came than were announced.
   */
  held(upload: Id, purpose: 'table' | 'document'): Uint8Array;
  /** Forgets an upload; what was sealed of it is cleared away by the store. Unknown ids are ignored. */
  cancel(upload: Id): Promise<void>;
  /** For lock and close. */
  cancelAll(): Promise<void>;
}

interface Open<Stored> {
  readonly request: UploadRequest;
  received: number;
  readonly chunks: Uint8Array[];
  readonly sealing?: { readonly channel: ChunkChannel; readonly stored: Promise<Stored> };
}

/**
 * Takes files that cross in pieces. Evidence streams straight into the sealed store; a mail is held in memory,
 * because it has to be read as a whole. No plaintext touches the disk.
 *
 * @param place the vault's folder (for the free space), the store that seals, and how the disk is measured.
 */
export function createUploads<Stored>(place: {
  readonly folder: string;
  readonly store: (source: AsyncIterable<Uint8Array>, limitBytes: number) => Promise<Stored>;
  readonly free?: typeof freeSpace;
}): Uploads<Stored> {
  const open = new Map<Id, Open<Stored>>();

  const find = (upload: Id): Open<Stored> => {
    const found = open.get(upload);
    if (!found) throw new Failure('noSuchUpload');
    return found;
  };

  const startSealing = (): NonNullable<Open<Stored>['sealing']> => {
    const channel = chunkChannel();
    const stored = place.store(channel.source, limits.evidenceBytes);
    stored.then(
      () => channel.close(new Failure('noSuchUpload')),
      (error: unknown) => channel.close(error instanceof Error ? error : new Failure('unexpected')),
    );
    return { channel, stored };
  };

  const drop = async (upload: Id, reason: Failure): Promise<void> => {
    const found = open.get(upload);
    if (!found) return;
    open.delete(upload);
    for (const chunk of found.chunks) chunk.fill(0);
    if (!found.sealing) return;
    found.sealing.channel.fail(reason);
    // The store rejects with the same reason once it has put away what it began.
    await found.sealing.stored.catch(() => undefined);
  };

  const uploads: Uploads<Stored> = {
    async begin(request) {
      checkSize(request);
      // A mail is kept twice: the original, and its attachments each for itself; a row, as records and word for word.
      await requireFreeSpace(place.folder, request.bytes * kept[request.purpose], place.free);
      if (request.purpose !== 'evidence') checkMemory(open.values(), request);
      const upload = randomBytes(16).toString('hex');
      const sealing = request.purpose === 'evidence' ? { sealing: startSealing() } : {};
      open.set(upload, { request, received: 0, chunks: [], ...sealing });
      return upload;
    },

    async append(upload, chunk) {
      const found = find(upload);
      if (chunk.byteLength > limits.chunkBytes || found.received + chunk.byteLength > found.request.bytes) {
        await drop(upload, new Failure('cancelled'));
        throw new Failure('badInput', { values: { expected: found.request.bytes } });
      }
      found.received += chunk.byteLength;
      // A copy of our own, since it is overwritten with zeros when the mail is read.
      if (!found.sealing) found.chunks.push(Uint8Array.from(chunk));
      else if (chunk.byteLength > 0) await writeOrDrop(upload, found.sealing.channel, chunk);
      return { received: found.received };
    },

    async finish(upload) {
      const found = find(upload);
      // A table is no single report, and a document none at all: they are read where they are held.
      if (found.request.purpose === 'table' || found.request.purpose === 'document')
        throw new Failure('badInput');
      if (found.received !== found.request.bytes) {
        await drop(upload, new Failure('cancelled'));
        throw new Failure('badInput', {
          values: { expected: found.request.bytes, received: found.received },
        });
      }
      open.delete(upload);
      const { request } = found;
      if (found.sealing) {
        await found.sealing.channel.end();
        return { purpose: 'evidence', request, stored: await found.sealing.stored };
      }
      const mail = Buffer.concat(found.chunks);
      for (const chunk of found.chunks) chunk.fill(0);
      return { purpose: 'mail', request, mail, sha256: createHash('sha256').update(mail).digest('hex') };
    },

    held(upload, purpose) {
      const { request, chunks, received } = find(upload);
      if (request.purpose !== purpose) throw new Failure('noSuchUpload');
      if (received !== request.bytes)
        throw new Failure('badInput', { values: { expected: request.bytes, received } });
      return Buffer.concat(chunks);
    },

    cancel: (upload) => drop(upload, new Failure('cancelled')),

    async cancelAll() {
      await Promise.all([...open.keys()].map((upload) => uploads.cancel(upload)));
    },
  };

  const writeOrDrop = async (upload: Id, channel: ChunkChannel, chunk: Uint8Array): Promise<void> => {
    try {
      await channel.write(chunk);
    } catch (error) {
      open.delete(upload);
      throw error;
    }
  };

  return uploads;
}

const purposes = {
  mail: { limit: limits.mailBytes, failure: 'mailTooLarge' },
  evidence: { limit: limits.evidenceBytes, failure: 'fileTooLarge' },
  table: { limit: limits.tableBytes, failure: 'tableTooLarge' },
  document: { limit: limits.documentBytes, failure: 'fileTooLarge' },
} as const;

/** How often the bytes of each are written to the disk. */
const kept = { mail: 2, evidence: 1, table: 2, document: 0 } as const;

function checkSize(request: UploadRequest): void {
  const { limit, failure } = purposes[request.purpose];
  if (request.bytes > limit) throw new Failure(failure, { values: { limit } });
}

/** What is held at once stays below the bound of one mail: a page cannot fill the memory by opening many. */
function checkMemory(open: Iterable<{ readonly request: UploadRequest }>, request: UploadRequest): void {
  let held = request.bytes;
  for (const other of open) if (other.request.purpose !== 'evidence') held += other.request.bytes;
  if (held > limits.mailBytes)
    throw new Failure(purposes[request.purpose].failure, { values: { limit: limits.mailBytes } });
}
