import { arrivedMail } from './arrivedMail';
import type { ArrivedReport } from './arrivedReport';
import { isCompoundFile } from './outlook/compoundFile';
import { parseOutlook } from './outlook/parseOutlook';
import { parseMail } from './parseMail';

/**
 * Reads a file that becomes a report. What it is, is told by its content, never by its name.
 *
 * @param sha256 SHA-256 of the file.
 * @throws Failure of `parseMail` and `parseOutlook`.
 */
export async function readReport(bytes: Uint8Array, sha256: string): Promise<ArrivedReport> {
  if (isCompoundFile(bytes))
    return arrivedMail(await parseOutlook(bytes), 'application/vnd.ms-outlook', sha256);
  return arrivedMail(await parseMail(bytes), 'message/rfc822', sha256);
}
