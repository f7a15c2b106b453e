import type { Audience } from '@contract/documents';
import { Failure } from '@contract/failures';
import { OfficeProfileSchema, type OfficeProfile } from '@contract/office';
import type { ParsedInput } from '@contract/operations';
import type { CaseFile } from '@domain/assemble/caseFile';
import { readCase } from '../cases/readCase';
import type { HandlerContext } from '../dispatch/handlerContext';

/** Everything a document is made from; the same inputs give the same bytes. */
export interface ExportInputs {
  readonly caseFile: CaseFile;
  readonly office: OfficeProfile;
  readonly createdAt: string;
  readonly head: string;
  readonly preparedBy: string;
  readonly recipient: string | undefined;
  readonly purpose: string | undefined;
  readonly audience: Audience;
  /** The hand-off or the letter it is made from. */
  readonly record: string | undefined;
  /** The digest the document must have; only when it is made again. */
  readonly expected?: string;
}

/**
 * Gathers the inputs of a new export, or those that an earlier one recorded.
 * @throws Failure `noSuchExport`, `exportChanged` when what was recorded can no longer be read.
 */
export function exportInputs(input: ParsedInput<'exports.create'>, context: HandlerContext): ExportInputs {
  const { session } = context;
  const caseFile = context.caseFile(input.case);
  if (input.again === undefined)
    return {
      caseFile,
      office: context.office(),
      createdAt: session.clock.now(),
      head: session.head().hash,
      preparedBy: session.user.name,
      recipient: input.recipient,
      purpose: input.purpose,
      audience: input.audience,
      record: input.record,
    };
  const recorded = caseFile.exports.find(({ id }) => id === input.again);
  if (recorded === undefined || recorded.data.audience !== input.audience) throw new Failure('noSuchExport');
  const { data, by } = recorded;
  const asOf = readCase(session, caseFile.id, data.caseHead);
  const office = OfficeProfileSchema.safeParse(data.office);
  if (asOf === undefined || !office.success) throw new Failure('exportChanged');
  return {
    caseFile: asOf,
    office: office.data,
    createdAt: data.createdAt,
    head: data.head,
    preparedBy: session.users().find(({ id }) => id === by)?.name ?? '',
    recipient: data.recipient,
    purpose: data.purpose,
    audience: data.audience,
    record: data.record,
    expected: data.sha256,
  };
}
