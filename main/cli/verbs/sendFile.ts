import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
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

/**
 * Sends one file into the vault, piece by piece.
 * @param into the case it belongs to; a mail without one opens a case.
 * @param lateReason why it comes after its phase.
 * @throws Failure of the intake; nothing half-made stays.
 */
export async function sendFile(
  office: Office,
  path: string,
  purpose: 'mail' | 'evidence',
  into: string | undefined,
  lateReason?: string,
): Promise<IntakeResult> {
  const bytes = await assertReadable(path);
  if (bytes > limits.evidenceBytes)
    throw new Failure('fileTooLarge', { values: { limit: limits.evidenceBytes } });
  const { upload } = await office.call('intake.begin', {
    name: fileName(path),
    bytes,
    purpose,
    ...(into === undefined ? {} : { case: into }),
    ...(lateReason === undefined ? {} : { lateReason }),
  });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: limits.chunkBytes }))
      await office.call('intake.append', { upload, chunk: new Uint8Array(piece as Buffer) });
    return await office.call('intake.finish', { upload });
  } catch (error) {
    await office.call('intake.cancel', { upload });
    throw error;
  }
}
