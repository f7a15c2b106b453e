import { createHash } from 'node:crypto';
import type { IntakeResult } from '@contract/operations/intake';
import type { EvidenceFile } from '@contract/records/evidence';
import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, recordsOf } from '@domain/assemble/caseFile';
import { limits } from '@contract/limits';
import { appendRecord, type CaseNames, keepEvidence, openCase } from '../cases/openCase';
import { mailFileIdentity } from '../desk/caseMails';
import type { HandlerContext } from '../dispatch/handlerContext';
import type { Act } from '../session';
import { assertMayAdd } from './assertMayAdd';
import { evidenceFile } from './evidenceFile';
import type { ArrivedReport } from './arrivedReport';
import { assertNotAboutDirector } from './assertNotAboutDirector';
import { readReport } from './readReport';
import type { UploadRequest } from './uploads';

interface KeptPart {
  readonly record: string;
  readonly data: Omit<RecordData<'evidence'>, 'report'>;
}

/** One file, all its bytes, and what was said of it. */
interface FileToImport extends Pick<UploadRequest, 'name' | 'channel' | 'aboutDirector'> {
  readonly bytes: Uint8Array;
}

/**
 * Takes in one file that is a report (an e-mail, an Outlook message, a filled-in form): read and sealed first, then recorded in a single act, so that nothing half-made stays.
 * The same file a second time is noticed and changes nothing; a mail that only claims the same Message-ID is taken in
 * and said to look familiar, since the sender chooses that id.
 * @param file its name, all its bytes, and how it came where it is a form.
 * @param into the case that gets one report more; a new case when absent.
 * @param lateReason why it comes although the phase for reports is over.
 * @throws Failure of `readReport` and `assertNotAboutDirector`, `diskFull`, `notPermitted`.
 */
export async function importReport(
  { name, bytes, channel, aboutDirector }: FileToImport,
  into: CaseFile | undefined,
  context: HandlerContext,
  lateReason?: string,
): Promise<IntakeResult> {
  const { desk, session } = context;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seen = (): IntakeResult | undefined => {
    const stream = desk.caseOfMail(mailFileIdentity(sha256));
    const isHere = stream !== undefined && (into === undefined || into.id === stream);
    return isHere ? seenBefore(name, sha256, context.caseFile(stream)) : undefined;
  };
  const before = seen();
  if (before !== undefined) return before;
  const arrived = await readReport(bytes, {
    sha256,
    channel: channel ?? 'e-mail',
    now: { instant: session.clock.now(), zone: context.office().zone },
  });
  if (into === undefined) {
    const { records, person } = arrived.records(() => session.newId());
    // Who reports is not whom it is about.
    const told = records.filter(({ record }) => record !== person).map(({ data }) => data);
    assertNotAboutDirector(told, aboutDirector, session);
  }
  const { identity } = arrived;
  const familiar = identity !== undefined && desk.caseOfMail(identity) !== undefined;
  const parts = await sealParts(name, bytes, arrived, context);
  try {
    const prepared = into === undefined ? await session.prepareStream() : undefined;
    // While this mail was read and sealed, another call may have taken in the same one, or closed the case.
    desk.catchUp();
    const meanwhile = seen();
    if (meanwhile !== undefined) {
      discard(parts, context);
      return meanwhile;
    }
    if (into !== undefined) assertMayAdd(context.caseFile(into.id), 'report', context, lateReason);
    const names = session.act((act): CaseNames => {
      const place =
        prepared === undefined || into !== undefined
          ? { case: into?.id ?? '', number: into?.number ?? '', codeName: into?.codeName ?? '' }
          : openCase(act, prepared, context);
      record(act, place.case, { arrived, parts, lateReason }, () => session.newId());
      return place;
    });
    return {
      file: name,
      outcome: into === undefined ? 'case-opened' : 'report-added',
      ...names,
      evidence: parts.map(({ record, data }) => kept(record, data.file)),
      notices: [...arrived.notices, ...(familiar ? ['looksFamiliar'] : [])],
    };
  } catch (error) {
    discard(parts, context);
    throw error;
  }
}

/** Removes what was sealed for a mail that is not taken in after all. */
function discard(parts: readonly KeptPart[], { session }: HandlerContext): void {
  for (const { data } of parts) session.evidence.discard(data.file.sealed.file);
}

function kept(record: string, { name, bytes, sha256 }: EvidenceFile) {
  return { record, name, bytes, sha256 };
}

function seenBefore(file: string, sha256: string, caseFile: CaseFile): IntakeResult {
  const original = recordsOf(caseFile, 'evidence').find(({ data }) => data.file.sha256 === sha256);
  const report = original?.data.report;
  return {
    file,
    outcome: 'seen-before',
    case: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    evidence: recordsOf(caseFile, 'evidence')
      .filter(({ id, data }) => id === original?.id || (report !== undefined && data.report === report))
      .map(({ id, data }) => kept(id, data.file)),
    notices: ['seenBefore'],
  };
}

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += limits.chunkBytes)
    yield bytes.subarray(start, start + limits.chunkBytes);
}

/** Seals the original and every attachment; the files count only once the act that names them is done. */
async function sealParts(
  name: string,
  bytes: Uint8Array,
  { received, mediaType, original, files }: ArrivedReport,
  { session }: HandlerContext,
): Promise<KeptPart[]> {
  const sources = [
    { name, mediaType, bytes, source: original },
    ...files.map((attachment) => ({
      name: attachment.name,
      mediaType: attachment.declaredType,
      bytes: attachment.bytes,
      source: attachment.inline ? ('mail-inline' as const) : ('mail-attachment' as const),
    })),
  ];
  const parts: KeptPart[] = [];
  for (const part of sources) {
    const stored = await session.evidence.store(whole(part.bytes), limits.evidenceBytes);
    const file = evidenceFile(part.name, part.mediaType, stored);
    parts.push({
      record: session.newId(),
      data: {
        title: Array.from(file.name).slice(0, limits.lineCharacters).join(''),
        source: part.source,
        received,
        file,
      },
    });
  }
  return parts;
}

interface ReportToRecord {
  readonly arrived: ArrivedReport;
  readonly parts: readonly KeptPart[];
  readonly lateReason: string | undefined;
}

function record(
  act: Act,
  stream: string,
  { arrived, parts, lateReason }: ReportToRecord,
  newId: () => string,
): void {
  const { report, person, records } = arrived.records(newId);
  for (const { record: id, kind, data } of records)
    appendRecord(act, { stream, record: id, kind }, data, { lateReason });
  for (const { record: id, data } of parts) {
    keepEvidence(act, data.file);
    appendRecord(
      act,
      { stream, record: id, kind: 'evidence' },
      { ...data, report, ...(person === undefined ? {} : { givenBy: person }) },
      { lateReason },
    );
  }
}
