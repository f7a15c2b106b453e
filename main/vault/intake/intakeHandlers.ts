import { Failure } from '@contract/failures';
import type { intakeOperations, IntakeResult } from '@contract/operations/intake';
import type { CaseFile } from '@domain/assemble/caseFile';
import { appendRecord, keepEvidence } from '../cases/openCase';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { writeFileSafely } from '../evidence/writeFileSafely';
import type { SealedFile } from '../evidence/sealedFile';
import { isReserved } from '../reserved/isReserved';
import { assertMayAdd } from './assertMayAdd';
import { evidenceFile, sealedFile } from './evidenceFile';
import { importReport } from './importReport';
import { tableHandlers } from './table/tableHandlers';
import type { UploadRequest } from './uploads';

/** Files on their way in, and one exhibit on its way out. */
export const intakeHandlers: Handlers<keyof typeof intakeOperations> = {
  ...tableHandlers,
  async 'intake.begin'(request, context) {
    const { purpose, case: reference, lateReason } = request;
    if (request.aboutDirector === 'yes' && !isReserved(context.session)) throw new Failure('aboutDirector');
    const caseFile = reference === undefined ? undefined : context.caseFile(reference);
    if (purpose === 'evidence' && caseFile === undefined)
      throw new Failure('badInput', { fields: [{ path: 'case', message: 'caseNeeded' }] });
    if (caseFile !== undefined)
      assertMayAdd(caseFile, purpose === 'mail' ? 'report' : 'evidence', context, lateReason);
    const upload = await context.uploads.begin({ ...request, case: caseFile?.id });
    return { upload };
  },
  'intake.append': ({ upload, chunk }, { uploads }) => uploads.append(upload, chunk),
  async 'intake.finish'({ upload }, context) {
    const finished = await context.uploads.finish(upload);
    const { case: stream, lateReason } = finished.request;
    const caseFile = stream === undefined ? undefined : context.caseFile(stream);
    if (finished.purpose === 'mail')
      return importReport({ ...finished.request, bytes: finished.mail }, caseFile, context, lateReason);
    if (caseFile === undefined) throw new Failure('noSuchCase');
    return attach(finished.request, finished.stored, caseFile, context);
  },
  async 'intake.cancel'({ upload }, { uploads }) {
    await uploads.cancel(upload);
    return {};
  },
  async 'evidence.extract'({ case: reference, evidence: id, destination }, context) {
    const caseFile = context.caseFile(reference);
    const record = caseFile.records.find((candidate) => candidate.id === id);
    if (record?.kind !== 'evidence') throw new Failure('noSuchRecord');
    const { file } = record.data;
    const { session } = context;
    await writeFileSafely(context.path(destination), session.evidence.read(sealedFile(file)), () => {
      session.act((act) => {
        act.append({
          stream: caseFile.id,
          kind: 'extract',
          record: session.newId(),
          version: 1,
          data: { evidence: id, sha256: file.sha256 },
        });
      });
    });
    return { name: file.name, bytes: file.bytes, sha256: file.sha256 };
  },
};

function attach(
  { name, mediaType, lateReason }: UploadRequest,
  stored: SealedFile,
  caseFile: CaseFile,
  context: HandlerContext,
): IntakeResult {
  const { session } = context;
  try {
    assertMayAdd(caseFile, 'evidence', context, lateReason);
  } catch (error) {
    session.evidence.discard(stored.file);
    throw error;
  }
  const file = evidenceFile(name, mediaType, stored);
  const record = session.newId();
  session.act((act) => {
    keepEvidence(act, file);
    appendRecord(
      act,
      { stream: caseFile.id, record, kind: 'evidence' },
      { title: file.name, source: 'file', file },
      { lateReason },
    );
  });
  return {
    file: name,
    outcome: 'evidence-added',
    case: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    evidence: [{ record, name: file.name, bytes: file.bytes, sha256: file.sha256 }],
    notices: [],
  };
}
