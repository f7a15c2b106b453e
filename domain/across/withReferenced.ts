import { type CaseFile, type CaseRecord } from '../assemble/caseFile';
import { standingHolds } from '../holds';
import { standingPromises } from '../promises';

/** Records that belong together, in the order of the case. */
export interface Referenced {
  readonly records: readonly string[];
  /** Those of them that were not asked for. */
  readonly added: readonly string[];
}

/** Every text within a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/**
 * The records a case cannot lose sight of when some of them go into a case of their own: the people, incidents, exhibits
 * and others that they point to, and so on; and what binds whoever holds them: legal holds that stand, and standing
 * promises to the people among them. Records entered in error are left behind.
 * @param ids current records of the case; others are passed over.
 * @returns a closed set: asking again with it adds nothing.
 */
export function withReferenced(caseFile: Pick<CaseFile, 'records'>, ids: readonly string[]): Referenced {
  const current = new Map(
    caseFile.records.filter(({ state }) => state === 'current').map((record) => [record.id, record]),
  );
  const promises = standingPromises(caseFile);
  const taken = new Set<string>();
  const waiting = [...ids, ...standingHolds(caseFile).map(({ id }) => id)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const record: CaseRecord | undefined = current.get(id);
    if (record === undefined || taken.has(id)) continue;
    taken.add(id);
    waiting.push(...textsOf(record.data).filter((text) => current.has(text)));
    waiting.push(...promises.filter(({ data }) => data.to === id).map((promise) => promise.id));
  }
  const records = [...current.keys()].filter((id) => taken.has(id));
  return { records, added: records.filter((id) => !ids.includes(id)) };
}
