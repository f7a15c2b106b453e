import type { CaseFile, CaseRecord } from '../../assemble/caseFile';
import type { PlanContext } from '../sections/context';

/** What a hand-off names, of what there is. */
export interface Chosen {
  readonly records: readonly CaseRecord[];
  /** People whose identity is told. */
  readonly identities: ReadonlySet<string>;
  /** Consultations that were named although privilege is claimed for them: they stay, or the claim would be given up. */
  readonly privileged: readonly CaseRecord<'consultation'>[];
}

function isPrivileged(record: CaseRecord): record is CaseRecord<'consultation'> {
  return (
    record.kind === 'consultation' && record.data.status === 'held' && record.data.privilege.basis !== 'none'
  );
}

/** The records and identities that a hand-off names; nothing else of the case leaves with it. */
export function chosenBy(caseFile: CaseFile, { data }: CaseRecord<'handoff'>): Chosen {
  const named = new Set(data.disclosed?.records);
  const records = caseFile.records.filter(({ id, state }) => named.has(id) && state === 'current');
  return {
    records: records.filter((record) => !isPrivileged(record)),
    identities: new Set(data.disclosed?.identities),
    privileged: records.filter(isPrivileged),
  };
}

/**
 * The case as the other body may see it: the chosen records, under the numbers they have in the whole case. What they
 * point to and is not handed over has no number; people keep their code names; who wrote it down is *the office*.
 */
export function narrowedContext(whole: PlanContext, { records }: Chosen): PlanContext {
  const named = new Set(records.map(({ id }) => id));
  return {
    ...whole,
    caseFile: {
      ...whole.caseFile,
      records,
      phases: [],
      grants: [],
      exports: [],
      reveals: [],
      conflicts: [],
      links: [],
      signOffs: [],
      ignored: [],
    },
    label: (id) => (named.has(id) ? whole.label(id) : 'a record that is not handed over'),
    user: () => 'the office',
  };
}
