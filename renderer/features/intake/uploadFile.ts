import { limits } from '@contract/limits';
import type { FormChannel } from '@contract/operations/forms';
import type { IntakeResult } from '@contract/operations/intake';
import { reportFormMark } from '@domain/reportForm/reportForm';
import { call } from '../../api/call';

/** What becomes of a file: `mail` opens a case or adds to one, `evidence` is kept in one. */
export type Purpose = 'mail' | 'evidence';

const mailTypes = ['message/rfc822', 'application/vnd.ms-outlook'];

/** What a file is for, and where it belongs. */
export interface Target {
  purpose: Purpose;
  case?: string | undefined;
  /** How a filled-in form came back. */
  channel?: FormChannel | undefined;
  /** Said of a report that opens a case. */
  aboutDirector?: 'no' | undefined;
  lateReason?: string | undefined;
}

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
  target: Target,
  { onProgress, signal }: Watch,
): Promise<IntakeResult> {
  const upload = await sendFile(file, target, { onProgress, signal });
  try {
    return await call('intake.finish', { upload });
  } catch (error) {
    await call('intake.cancel', { upload }).catch(() => undefined);
    throw error;
  }
}

/**
 * Sends the bytes of a file.
 *
 * @returns the upload, complete and not yet used; throws CallFailure, and nothing stays then.
 */
export async function sendFile(
  file: File,
  target: Omit<Target, 'purpose'> & { purpose: Purpose | 'table' },
  { onProgress, signal }: Watch,
): Promise<string> {
  const { upload } = await call('intake.begin', {
    name: file.name,
    bytes: file.size,
    purpose: target.purpose,
    ...(file.type === '' ? {} : { mediaType: file.type }),
    ...(target.case === undefined ? {} : { case: target.case }),
    ...(target.channel === undefined ? {} : { channel: target.channel }),
    ...(target.aboutDirector === undefined ? {} : { aboutDirector: target.aboutDirector }),
    ...(target.lateReason === undefined ? {} : { lateReason: target.lateReason }),
  });
  return sendPieces(file, upload, 'intake', { onProgress, signal });
}

/**
 * Sends a document that is compared with the ledger and kept nowhere.
 *
 * @returns the upload, complete; throws CallFailure, and nothing stays then.
 */
export async function sendDocument(file: File, watch: Watch): Promise<string> {
  const { upload } = await call('ledger.document.begin', { bytes: file.size });
  return sendPieces(file, upload, 'ledger.document', watch);
}

async function sendPieces(
  file: File,
  upload: string,
  to: 'intake' | 'ledger.document',
  { onProgress, signal }: Watch,
): Promise<string> {
  try {
    for (let from = 0; from < file.size; from += limits.chunkBytes) {
      signal.throwIfAborted();
      const piece = await file.slice(from, from + limits.chunkBytes).arrayBuffer();
      const { received } = await call(`${to}.append`, { upload, chunk: new Uint8Array(piece) });
      onProgress(received);
    }
    signal.throwIfAborted();
    return upload;
  } catch (error) {
    await call(`${to}.cancel`, { upload }).catch(() => undefined);
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

/** Whether a file may be a report form that was sent back: a PDF, or its plain-text twin. */
export function mayBeForm(file: File): boolean {
  return /\.(?:pdf|txt)$/i.test(file.name) || file.type === 'application/pdf' || file.type === 'text/plain';
}

/** Whether a file names itself as our report form. Only what to ask hangs on this; the vault reads it for itself. */
export async function saysItIsAForm(file: File): Promise<boolean> {
  if (!mayBeForm(file) || file.size > limits.formBytes) return false;
  return (await file.text()).includes(reportFormMark);
}
