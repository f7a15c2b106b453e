import type { RecordKind } from '@contract/records/kinds';
import type { CaseFile } from './assemble/caseFile';

type Linked = Pick<CaseFile, 'links'>;

/** The case this one went on in, when it was merged; what is in it stays in it and stays readable. */
export function mergedInto({ links }: Linked): string | undefined {
  return links.find(({ relation }) => relation === 'merged-into')?.case;
}

/**
 * What is still begun in a case that went on in another one: what its own people are owed, what was said to them since,
 * and what keeps the file whole. Everything else is new work and belongs to the case it went on in.
 */
const begunWhenMerged: readonly RecordKind[] = [
  'follow-up',
  'contact',
  'letter',
  'waiver',
  'note',
  'delay',
  'hold',
];

/**
 * Whether a new record of a kind may begin in a case. Records that are there are amended as before: what was begun here
 * is also brought to its end here.
 * @param merged the case went on in another one.
 */
export function mayBegin(kind: RecordKind, merged: boolean): boolean {
  return !merged || begunWhenMerged.includes(kind);
}

/** Whether two cases are tied by their content already: by a merge or a split, whose records they share. */
export function sharesContent({ links }: Linked, other: string): boolean {
  return links.some((link) => link.case === other && link.relation !== 'related');
}

/** Who has the key of only one of two cases: a merge does not widen who reads what. */
export function granteesApart(
  here: Pick<CaseFile, 'grants'>,
  there: Pick<CaseFile, 'grants'>,
): { here: string[]; there: string[] } {
  const only = (one: Pick<CaseFile, 'grants'>, other: Pick<CaseFile, 'grants'>) => {
    const others = new Set(other.grants.map(({ user }) => user));
    return [...new Set(one.grants.map(({ user }) => user))].filter((user) => !others.has(user));
  };
  return { here: only(here, there), there: only(there, here) };
}
