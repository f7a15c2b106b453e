import { documentFor } from '@contract/documents';
import { Failure } from '@contract/failures';
import type { exportOperations } from '@contract/operations/exports';
import type { ExportData } from '@contract/records/byVault';
import type { DocumentPlan } from '@domain/plan/documentPlan';
import { plans } from '@domain/plan/plans';
import { exportViews } from '@domain/view/caseView';
import { readCase } from '../cases/readCase';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { type RenderedDocument, renderDocument } from '../documents/renderDocument';
import { renderSteps } from '../documents/renderMessages';
import { writeFileSafely } from '../evidence/writeFileSafely';
import { type ExportInputs, exportInputs } from './exportInputs';

/** Documents that leave the vault. */
export const exportHandlers: Handlers<Exclude<keyof typeof exportOperations, 'exports.chain'>> = {
  async 'exports.create'(input, context) {
    const destination = context.path(input.destination);
    const inputs = exportInputs(input, context);
    if (input.again === undefined) assertMayLeave(inputs);
    return context.job(input.job, async (tell, signal) => {
      const { session } = context;
      const plan = plans[documentFor(inputs.audience)].plan(inputs.caseFile, inputs.office, {
        createdAt: inputs.createdAt,
        preparedBy: inputs.preparedBy,
        recipient: inputs.recipient,
        purpose: inputs.purpose,
        practice: session.practice,
        names: new Map(session.users().map(({ id, name }) => [id, name])),
        ledgerHead: inputs.head,
        vaultFingerprint: session.founding,
        record: inputs.record,
      });
      const rendered = await renderDocument({
        pageData: plan.pageData,
        protectedTerms: plan.protectedTerms,
        createdAt: inputs.createdAt,
        progress: (step) => tell(step, renderSteps.indexOf(step), renderSteps.length),
        signal,
      });
      if (inputs.expected !== undefined && inputs.expected !== rendered.sha256)
        throw new Failure('exportChanged');
      const id = input.again ?? context.session.newId();
      await writeFileSafely(destination, rendered.bytes, () => {
        if (input.again === undefined) recordExport(id, inputs, plan, rendered, context);
      });
      const made = exportViews(readCase(session, inputs.caseFile.id) ?? inputs.caseFile).find(
        (candidate) => candidate.id === id,
      );
      if (made === undefined) throw new Failure('noSuchExport');
      return made;
    });
  },
  'exports.list': ({ case: reference }, context) => exportViews(context.caseFile(reference)),
  'jobs.cancel'({ job }, { jobs }) {
    jobs.get(job)?.abort();
    return {};
  },
};

/**
 * What a document's own rules say against its leaving now. A recorded export made once more has left already.
 * @throws Failure of the rule: no such hand-off or letter, a promise, words to check, a second reader.
 */
function assertMayLeave({ audience, caseFile, record }: ExportInputs): void {
  const problem = plans[documentFor(audience)].problem(caseFile, record);
  if (problem !== undefined)
    throw new Failure(problem.code, problem.missing === undefined ? {} : { missing: problem.missing });
}

function recordExport(
  id: string,
  inputs: ExportInputs,
  { withheld, exhibits }: DocumentPlan,
  rendered: RenderedDocument,
  { session }: HandlerContext,
): void {
  const { caseFile, audience, record, recipient, purpose } = inputs;
  const data: ExportData = {
    document: documentFor(audience),
    audience,
    ...(record === undefined ? {} : { record }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(purpose === undefined ? {} : { purpose }),
    head: inputs.head,
    caseHead: caseFile.head,
    createdAt: inputs.createdAt,
    office: inputs.office,
    withheld,
    engine: rendered.engine,
    pages: rendered.pages,
    bates: rendered.bates,
    bytes: rendered.bytes.byteLength,
    sha256: rendered.sha256,
    exhibits,
  };
  session.act((act) => {
    act.append({ stream: caseFile.id, kind: 'export', record: id, version: 1, data });
  });
}
