import type { FailureCode } from '@contract/failures';
import type { RecordData, RecordKind } from '@contract/records/kinds';
import type { Role } from '@contract/roles';
import type { CaseFile, CaseRecord } from '../assemble/caseFile';
import { decidersOf, standingDecisions } from '../decisions';
import { secondReader } from '../letters/secondReader';
import { amendProblem } from './amendProblem';

/** What is written, by whom, when: a new record (`before` is absent) or a new version of one. */
export interface Written {
  readonly kind: RecordKind;
  readonly data: unknown;
  readonly before: CaseRecord | undefined;
  readonly author: string;
  readonly role: Role;
  /** Instant of writing. */
  readonly at: string;
}

/** What of a case these rules look at; an array or, while it is assembled, a map of records. */
interface Known extends Pick<CaseFile, 'rules' | 'signOffs'> {
  readonly records: CaseFile['records'] | ReadonlyMap<string, CaseRecord>;
}

type Case = Pick<CaseFile, 'rules' | 'signOffs' | 'records'>;
type Rule<Kind extends RecordKind> = (
  caseFile: Case,
  data: RecordData<Kind>,
  written: Written & { readonly before: CaseRecord<Kind> | undefined },
) => FailureCode | undefined;

/** Rules that look at who writes and at the records before; phase and role are `mayWrite`'s, the clock `amendProblem`'s. */
const rules: { readonly [Kind in RecordKind]?: Rule<Kind> } = {
  decision(caseFile, { allegation, supersedes }, { before, author }) {
    // One finding stands for an allegation: a later one says which it takes the place of, and why.
    if (caseFile.rules === 2 && before === undefined) {
      const standing = standingDecisions(caseFile).find(({ data }) => data.allegation === allegation);
      if (standing !== undefined && standing.id !== supersedes?.decision) return 'alreadyDecided';
    }
    const decided = supersedes?.appeal === undefined ? undefined : supersedes.decision;
    return decided !== undefined && decidersOf(caseFile, decided).has(author)
      ? 'otherPersonNeeded'
      : undefined;
  },
  appeal: (caseFile, data, { author }) =>
    data.status === 'decided' && decidersOf(caseFile, data.decision).has(author)
      ? 'otherPersonNeeded'
      : undefined,
  letter: letterProblem,
};

function letterProblem(
  caseFile: Case,
  data: RecordData<'letter'>,
  { before, role }: Parameters<Rule<'letter'>>[2],
): FailureCode | undefined {
  if (data.state.kind !== 'sent') return undefined;
  if (role === 'staff') return 'notPermitted';
  return secondReader(caseFile, before, data) === 'needed' ? 'secondReaderNeeded' : undefined;
}

/**
 * What forbids a record although its role and phase are right. The same rules are asked before it is written and when
 * the case is assembled, so an entry that broke one has no effect.
 * @returns the code of the failure, or nothing when it may be written.
 */
export function writeProblem(known: Known, written: Written): FailureCode | undefined {
  const closed = written.before && amendProblem(known, written.before, written.at);
  if (closed !== undefined) return closed;
  const rule = rules[written.kind] as Rule<RecordKind> | undefined;
  if (rule === undefined) return undefined;
  const records = known.records instanceof Map ? [...known.records.values()] : known.records;
  const caseFile = { rules: known.rules, signOffs: known.signOffs, records: records as CaseFile['records'] };
  return rule(caseFile, written.data as RecordData<RecordKind>, written);
}
