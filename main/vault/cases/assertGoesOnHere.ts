import { Failure } from '@contract/failures';
import type { RecordKind } from '@contract/records/kinds';
import type { CaseFile } from '@domain/assemble/caseFile';
import { mayBegin, mergedInto } from '@domain/links';
import type { HandlerContext } from '../dispatch/handlerContext';

/**
 * Refuses a new record that belongs into the case this one went on in, and says which that is to whoever has it.
 * @throws Failure `goesOnElsewhere`.
 */
export function assertGoesOnHere(
  caseFile: CaseFile,
  kind: RecordKind,
  { desk }: Pick<HandlerContext, 'desk'>,
): void {
  const into = mergedInto(caseFile);
  if (into === undefined || mayBegin(kind, true)) return;
  const known = desk.across.known().get(into);
  const named = known?.codeName ?? 'another case, which the director can give you';
  throw new Failure('goesOnElsewhere', { values: { kind, into: named } });
}
