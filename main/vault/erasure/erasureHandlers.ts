import { Failure } from '@contract/failures';
import type { ParsedInput } from '@contract/operations';
import type { erasureOperations } from '@contract/operations/erasure';
import { ExtractSchema } from '@contract/records/byVault';
import type { ErasedRecord } from '@contract/records/erasure';
import type { CaseFile } from '@domain/assemble/caseFile';
import { conflictState } from '@domain/conflicts';
import { erasureProblem } from '@domain/erasure';
import { placesAmongKind } from '@domain/people';
import { type Erasure, planCertificate } from '@domain/plan/certificate';
import { retentionOf } from '@domain/retention';
import { readCase } from '../cases/readCase';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { renderDocument } from '../documents/renderDocument';
import { renderSteps } from '../documents/renderMessages';
import { writeFileSafely } from '../evidence/writeFileSafely';
import type { Session } from '../session';
import { entriesToErase, eraseContent, filesOf } from './eraseContent';

/** How long cases are kept, and what happens then. */
export const erasureHandlers: Handlers<keyof typeof erasureOperations> = {
  'retention.list'(_input, { session, office }) {
    const profile = office();
    const now = session.clock.now();
    return session
      .streams()
      .flatMap((stream) => {
        const caseFile = readCase(session, stream);
        if (caseFile === undefined || conflictState(caseFile, session.user.id) !== 'clear') return [];
        const retention = retentionOf(caseFile, profile, now);
        const { id, number, codeName } = caseFile;
        return retention === undefined ? [] : [{ case: id, number, codeName, ...retention }];
      })
      .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  },
  async 'cases.erase'(input, context) {
    const { session } = context;
    const destination = context.path(input.destination);
    const caseFile = context.caseFile(input.case);
    assertMayErase(caseFile, input, context);
    const shared = filesOfOtherCases(session, caseFile);
    const erasure = planErasure(session, caseFile, input, shared);
    return context.job(input.job, async (tell, signal) => {
      const createdAt = session.clock.now();
      const { pageData, protectedTerms } = planCertificate(
        caseFile,
        context.office(),
        {
          ...{ createdAt, preparedBy: session.user.name, practice: session.practice },
          names: new Map(session.users().map(({ id, name }) => [id, name])),
          ledgerHead: session.head().hash,
          vaultFingerprint: session.founding,
        },
        erasure,
      );
      const rendered = await renderDocument({
        ...{ pageData, protectedTerms, createdAt, signal },
        progress: (step) => tell(step, renderSteps.indexOf(step), renderSteps.length),
      });
      let finished = false;
      await writeFileSafely(destination, rendered.bytes, () => {
        // Drawing takes a moment, in which another call may have written here or placed a hold.
        if (context.caseFile(input.case).head !== caseFile.head) throw new Failure('staleVersion');
        const erased = erasedRecord(caseFile, input);
        ({ finished } = eraseContent(session, caseFile.id, {
          ...{ ground: input.ground, certificate: rendered.sha256, shared },
          ...(erased && { erased }),
        }));
      });
      return {
        certificate: rendered.sha256,
        pages: rendered.pages,
        outside: caseFile.exports.length + erasure.copies.length + erasure.backups.length,
        finished,
      };
    });
  },
};

type Input = ParsedInput<'cases.erase'>;

function assertMayErase(
  caseFile: CaseFile,
  { ground, record }: Input,
  { session, office }: HandlerContext,
): void {
  const problem = erasureProblem(caseFile, office(), { ground, record, now: session.clock.now() });
  if (problem !== undefined) throw new Failure(problem);
}

/**
 * The sealed files that another case has as well, after a split. Of a case on the other side of a split that cannot be
 * read here nobody can tell, so everything stays.
 */
function filesOfOtherCases(session: Session, caseFile: CaseFile): ReadonlySet<string> {
  const others = session.streams().filter((stream) => stream !== caseFile.id);
  const isSplit = ({ relation }: CaseFile['links'][number]) =>
    relation === 'split-into' || relation === 'split-from';
  const unread = caseFile.links.some((link) => isSplit(link) && !others.includes(link.case));
  if (unread) return filesOf(session.read(caseFile.id));
  return new Set(others.flatMap((stream) => [...filesOf(session.read(stream))]));
}

function planErasure(
  session: Session,
  caseFile: CaseFile,
  { ground, reason, record }: Input,
  shared: ReadonlySet<string>,
): Erasure {
  const going = entriesToErase(session, caseFile.id, record);
  const files = [...filesOf(going)];
  const filesKept = files.filter((name) => shared.has(name)).length;
  return {
    ...{ ground, reason, record, filesKept },
    entries: going.length,
    files: files.length - filesKept,
    backups: session.parts.ledger.roster.backups.filter(({ removedAt }) => removedAt === undefined),
    copies: session.read(caseFile.id).flatMap(({ kind, at, author, data }) => {
      const extract = kind === 'extract' ? ExtractSchema.safeParse(data) : undefined;
      return extract?.success === true ? [{ at, by: author, sha256: extract.data.sha256 }] : [];
    }),
  };
}

/** What the case keeps of a record that goes; nothing where the whole case goes. */
function erasedRecord(caseFile: CaseFile, { record: id, ground, reason }: Input): ErasedRecord | undefined {
  const record = caseFile.records.find((candidate) => candidate.id === id);
  const place = record && placesAmongKind(caseFile, record.kind).get(record.id);
  if (record === undefined || place === undefined) return undefined;
  return { record: record.id, kind: record.kind, place, ground, reason };
}
