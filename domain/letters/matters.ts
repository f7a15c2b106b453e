import { type CaseRecord, recordsOf } from '../assemble/caseFile';
import { knownCodes, codeLabel } from '../conductCodes/conductCodes';
import { standingDecisions } from '../decisions';
import type { Merging } from './merging';

/** One allegation with the decision that stands, and what its code calls the behaviour. */
export interface Matter {
  readonly allegation: CaseRecord<'allegation'>;
  readonly decision: CaseRecord<'decision'> | undefined;
  readonly behaviour: string;
}

function matters({ caseFile }: Merging, mine: (allegation: CaseRecord<'allegation'>) => boolean): Matter[] {
  const decisions = standingDecisions(caseFile);
  return recordsOf(caseFile, 'allegation')
    .filter(mine)
    .map((allegation) => ({
      allegation,
      decision: decisions.find(({ data }) => data.allegation === allegation.id),
      behaviour: codeLabel(
        knownCodes(caseFile),
        allegation.data.code,
        'behaviours',
        allegation.data.behaviour,
      ),
    }));
}

/** What is alleged of the recipient. */
export function mattersAgainst(merging: Merging): Matter[] {
  return matters(merging, ({ data }) => data.respondent === merging.recipient.id);
}

/**
 * What the recipient may be told the outcome of: what happened to them, or everything where nobody else reported or
 * was affected. One reporter never learns of another's report.
 */
export function mattersOf(merging: Merging): Matter[] {
  const { caseFile, recipient } = merging;
  const concerned = recordsOf(caseFile, 'person').filter(({ data }) =>
    data.roles.some((role) => role === 'reporter' || role === 'affected'),
  );
  if (concerned.every(({ id }) => id === recipient.id)) return matters(merging, () => true);
  const theirs = new Set(
    recordsOf(caseFile, 'incident')
      .filter(({ data }) => data.affected?.kind === 'people' && data.affected.people.includes(recipient.id))
      .map(({ id }) => id),
  );
  return matters(merging, ({ data }) => data.incidents.some((incident) => theirs.has(incident)));
}

/** The incidents of some matters; those of the whole case where an allegation names none. */
export function incidentsOf({ caseFile }: Merging, of: readonly Matter[]): CaseRecord<'incident'>[] {
  const named = new Set(of.flatMap(({ allegation }) => allegation.data.incidents));
  return recordsOf(caseFile, 'incident').filter(({ id }) => named.has(id));
}
