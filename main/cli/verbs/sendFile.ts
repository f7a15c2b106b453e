import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import type { FormChannel } from '@contract/operations/forms';
import type { IntakeResult } from '@contract/operations/intake';
import type { Office } from '../office';

/** A file's own name, without its folder. */
export function fileName(path: string): string {
  return basename(path);
}

/**
 * Looks at a file before it is taken.
 * @returns its size.
 * @throws Failure `noSuchFile` for what is not a readable file.
 */
export async function assertReadable(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Failure('noSuchFile');
    await access(path, constants.R_OK);
    return found.size;
  } catch {
    throw new Failure('noSuchFile', { values: { file: fileName(path) } });
  }
}

/** What a file is sent in for, and where it belongs. */
interface Sending {
  readonly purpose: 'mail' | 'evidence' | 'table';
  /** The case it belongs to; a report without one opens a case. */
  readonly into?: string | undefined;
  /** How a filled-in form came back. */
  readonly channel?: FormChannel | undefined;
  /** Said of a report that opens a case. */
  readonly aboutDirector?: 'no' | undefined;
  /** Why it comes after its phase. */
  readonly lateReason?: string | undefined;
}

/**
 * Sends one file into the vault, piece by piece.
 * @returns what the vault made of it.
 * @throws Failure of the intake; nothing half-made stays.
 */
export async function sendFile(office: Office, path: string, sending: Sending): Promise<IntakeResult> {
  return withUpload(office, path, sending, (upload) => office.call('intake.finish', { upload }));
}

/**
 * Sends the bytes of one file and hands the upload to `work`; when that fails, the upload is forgotten.
 * @throws Failure of the intake and of `work`.
 */
export async function withUpload<T>(
  office: Office,
  path: string,
  { purpose, into, channel, aboutDirector, lateReason }: Sending,
  work: (upload: string) => Promise<T>,
): Promise<T> {
  const bytes = await assertReadable(path);
  if (bytes > limits.evidenceBytes)
    throw new Failure('fileTooLarge', { values: { limit: limits.evidenceBytes } });
  const { upload } = await office.call('intake.begin', {
    name: fileName(path),
    bytes,
    purpose,
    ...(into === undefined ? {} : { case: into }),
    ...(channel === undefined ? {} : { channel }),
    ...(aboutDirector === undefined ? {} : { aboutDirector }),
    ...(lateReason === undefined ? {} : { lateReason }),
  });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: limits.chunkBytes }))
      await office.call('intake.append', { upload, chunk: new Uint8Array(piece as Buffer) });
    return await work(upload);
  } catch (error) {
    await office.call('intake.cancel', { upload });
    throw error;
  }
}
