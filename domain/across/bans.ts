import type { Day } from '@contract/moments';
import { stepOf } from '../actions';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { standingDecisions } from '../decisions';
import { personCodeNames } from '../people';
import { dayOf } from '../time/day';
import { earliest } from '../time/when';

/** A ban that the people at the registration desk may know of. */
export interface Ban {
  /** The action's record; the same in a case that was split off. */
  readonly action: string;
  readonly person: string;
  readonly personCodeName: string;
  /** The step in the words of the code's ladder. */
  readonly step: string;
  /** First and last day; no end where there is none. */
  readonly from: Day;
  readonly to?: Day;
  /** First day on which it holds no longer, because it was lifted or completed before its end. */
  readonly over?: Day;
  readonly changed: string;
}

/**
 * The bans a case has set: steps of the ladder that keep somebody away, carried out, following from a decision that
 * stands, and meant for the registration desk.
 * @param zone zone of the office, in which days begin.
 */
export function bansOf(caseFile: Pick<CaseFile, 'records' | 'codes'>, zone: string): Ban[] {
  const codeNames = personCodeNames(caseFile);
  const standing = new Set(standingDecisions(caseFile).map(({ id }) => id));
  const people = new Set(recordsOf(caseFile, 'person').map(({ id }) => id));
  return recordsOf(caseFile, 'action').flatMap((action) => {
    const { data, id, changedAt } = action;
    const step = stepOf(caseFile, action);
    if (step?.ban !== true || data.state.kind === 'planned') return [];
    if (!data.mayKnow.includes('registration-desk') || !standing.has(data.decision)) return [];
    if (!people.has(data.person)) return [];
    const ended = data.state.kind === 'in-force' ? undefined : earliest(data.state.when, zone);
    return [
      {
        action: id,
        person: data.person,
        personCodeName: codeNames.get(data.person) ?? '',
        step: step.label,
        from: data.start,
        ...(data.end === undefined ? {} : { to: data.end }),
        ...(data.state.kind === 'in-force'
          ? {}
          : { over: ended === undefined ? data.start : dayOf(ended, zone) }),
        changed: changedAt,
      },
    ];
  });
}

/** Whether a ban holds on a day of the office: its last day counts, the day on which it was lifted does not. */
export function holdsOn({ from, to, over }: Ban, day: Day): boolean {
  return from <= day && (to === undefined || day <= to) && (over === undefined || day < over);
}

/**
 * The bans that hold on a day, the first to end last.
 * @param bans bans of several cases; one that a split has brought into two counts once, as it changed last.
 */
export function bansOn<Known extends Ban>(bans: readonly Known[], day: Day): Known[] {
  const newest = new Map<string, Known>();
  for (const ban of bans) {
    const known = newest.get(ban.action);
    if (known === undefined || known.changed < ban.changed) newest.set(ban.action, ban);
  }
  return [...newest.values()]
    .filter((ban) => holdsOn(ban, day))
    .sort((one, other) => one.from.localeCompare(other.from) || one.action.localeCompare(other.action));
}
