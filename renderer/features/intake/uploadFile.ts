import { limits } from '@contract/limits';
import type { IntakeResult } from '@contract/operations/intake';
import { call } from '../../api/call';

/** What becomes of a file: `mail` opens a case or adds to one, `evidence` is kept in one. */
export type Purpose = 'mail' | 'evidence';

const mailTypes = ['message/rfc822', 'application/vnd.ms-outlook'];

interface Watch {
  /** Told after each piece how many bytes have arrived. */
  onProgress: (received: number) => void;
  signal: AbortSignal;
}

/**
 * Hands one file to the vault, in pieces, so that neither side ever holds it whole.
 *
 * @param file the file the person dropped or chose
 * @param target what it is for, and the case it belongs to; without a case a mail opens one; why it comes although the
 *   phase for it is over, where that is so
 * @returns what the vault made of it; throws CallFailure. Stopped or failed, nothing half-made stays.
 */
export async function uploadFile(
  file: File,
  target: { purpose: Purpose; case?: string | undefined; lateReason?: string | undefined },
  { onProgress, signal }: Watch,
): Promise<IntakeResult> {
  const { upload } = await call('intake.begin', {
    name: file.name,
    bytes: file.size,
    purpose: target.purpose,
    ...(file.type === '' ? {} : { mediaType: file.type }),
    ...(target.case === undefined ? {} : { case: target.case }),
    ...(target.lateReason === undefined ? {} : { lateReason: target.lateReason }),
  });
  try {
    for (let from = 0; from < file.size; from += limits.chunkBytes) {
      signal.throwIfAborted();
      const piece = await file.slice(from, from + limits.chunkBytes).arrayBuffer();
      const { received } = await call('intake.append', { upload, chunk: new Uint8Array(piece) });
      onProgress(received);
    }
    signal.throwIfAborted();
    return await call('intake.finish', { upload });
  } catch (error) {
    await call('intake.cancel', { upload }).catch(() => undefined);
    throw error;
  }
}

/**
 * Whether a file looks like a saved e-mail (.eml, or .msg of Outlook), by its name or by what the system calls it. Only
 * what to ask hangs on this; the vault tells by the content.
 */
export function isMail(file: File): boolean {
  return /\.(?:eml|msg)$/i.test(file.name) || mailTypes.includes(file.type);
}
