import type { Comparator } from '@contract/operations/across';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { stepOf } from '../actions';
import { conductCode, knownCodes } from '../conductCodes/conductCodes';
import { standingDecisions } from '../decisions';
import { dayOf } from '../time/day';
import { earliest } from '../time/when';

/** What makes two allegations alike, beside the behaviour. */
export interface Likeness {
  readonly code: string;
  readonly version: string;
  readonly behaviour: string;
  readonly grounds: readonly string[];
  readonly settings: readonly string[];
}

/** A standing decision with what it decided about: what the desk keeps for later decisions. */
export interface PastDecision extends Likeness, Omit<Comparator, 'codeName'> {
  /** The decision's record; the same in a case that was split off. */
  readonly decision: string;
  readonly changed: string;
}

/** @returns what an allegation is compared by. */
export function likenessOf(
  caseFile: Pick<CaseFile, 'records'>,
  { data }: CaseRecord<'allegation'>,
): Likeness {
  const settings = recordsOf(caseFile, 'incident')
    .filter(({ id }) => data.incidents.includes(id))
    .map((incident) => incident.data.setting);
  return {
    ...data.code,
    behaviour: data.behaviour,
    grounds: data.grounds ?? [],
    settings: [...new Set(settings)],
  };
}

/** The decisions of a case that stand, as later ones are compared with them. No name is among it. */
export function pastDecisions(caseFile: Pick<CaseFile, 'records' | 'codes'>, zone: string): PastDecision[] {
  const allegations = new Map(recordsOf(caseFile, 'allegation').map((record) => [record.id, record]));
  return standingDecisions(caseFile).flatMap(({ id, data, changedAt }) => {
    const allegation = allegations.get(data.allegation);
    if (allegation === undefined) return [];
    const decided = earliest(data.decided, zone);
    return [
      {
        ...likenessOf(caseFile, allegation),
        decision: id,
        changed: changedAt,
        ...(decided === undefined ? {} : { day: dayOf(decided, zone) }),
        finding: data.finding,
        actions: actionsOf(caseFile, id, allegation),
      },
    ];
  });
}

/** Labels of the ladder's steps that follow a decision, milder first. */
function actionsOf(
  caseFile: Pick<CaseFile, 'records' | 'codes'>,
  decision: string,
  allegation: CaseRecord<'allegation'>,
): string[] {
  const ladder = conductCode(knownCodes(caseFile), allegation.data.code)?.ladder ?? [];
  const height = (step: string) => ladder.findIndex(({ id }) => id === step);
  return recordsOf(caseFile, 'action')
    .filter(({ data }) => data.decision === decision)
    .toSorted((one, other) => height(one.data.step) - height(other.data.step))
    .map((action) => stepOf(caseFile, action)?.label ?? action.data.step);
}

/**
 * Past decisions about the same behaviour of the same code, most alike first: by shared grounds, then the same setting,
 * then the same version of the code, then the newest.
 * @param past decisions of other cases; one that a split has brought into two cases counts once, as it changed last.
 */
export function rankComparators<Past extends PastDecision>(to: Likeness, past: readonly Past[]): Past[] {
  const newest = new Map<string, Past>();
  for (const one of past) {
    if (one.code !== to.code || one.behaviour !== to.behaviour) continue;
    const known = newest.get(one.decision);
    if (known === undefined || known.changed < one.changed) newest.set(one.decision, one);
  }
  const weights = (one: Past): number[] => [
    one.grounds.filter((ground) => to.grounds.includes(ground)).length,
    Number(one.settings.some((setting) => to.settings.includes(setting))),
    Number(one.version === to.version),
  ];
  return [...newest.values()].sort((one, other) => {
    const [left, right] = [weights(one), weights(other)];
    const place = left.findIndex((weight, index) => weight !== right[index]);
    if (place >= 0) return (right[place] ?? 0) - (left[place] ?? 0);
    return (other.day ?? '').localeCompare(one.day ?? '') || one.decision.localeCompare(other.decision);
  });
}
