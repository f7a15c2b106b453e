import { limits } from '@contract/limits';
import type { Moment } from '@contract/moments';
import type { FormChannel } from '@contract/operations/forms';
import { isTextForm, readTextForm } from '@domain/reportForm/textForm';
import { arrivedForm } from '../forms/arrivedForm';
import { isPdf, readPdfForm } from '../forms/readPdfForm';
import { arrivedMail } from './arrivedMail';
import type { ArrivedReport } from './arrivedReport';
import { decodeText } from './decodeText';
import { isCompoundFile } from './outlook/compoundFile';
import { parseOutlook } from './outlook/parseOutlook';
import { parseMail } from './parseMail';

/** All answers together have to fit where one of them may end up; a longer file is looked at as a mail. */
const textFormBytes = limits.textBytes / 2;

/**
 * Reads a file that becomes a report. What it is, is told by its content, never by its name.
 *
 * @param about SHA-256 of the file; for a form, how it came and when: a form does not tell.
 * @throws Failure of `parseMail`, `parseOutlook` and `readPdfForm`.
 */
export async function readReport(
  bytes: Uint8Array,
  { sha256, channel, now }: { sha256: string; channel: FormChannel; now: Moment },
): Promise<ArrivedReport> {
  const came = { channel, received: { kind: 'exact', at: now } } as const;
  if (isCompoundFile(bytes))
    return arrivedMail(await parseOutlook(bytes), 'application/vnd.ms-outlook', sha256);
  if (isPdf(bytes)) return arrivedForm(await readPdfForm(bytes), 'application/pdf', came);
  const text = bytes.length > textFormBytes ? '' : textOf(bytes);
  if (isTextForm(text)) return arrivedForm(readTextForm(text), 'text/plain', came);
  return arrivedMail(await parseMail(bytes), 'message/rfc822', sha256);
}

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return decodeText(bytes, isWide ? 'utf-16le' : undefined).text;
}
