import type { Phase } from '@contract/phases';
import { caseUnder, type Step, upTo, write } from '../../support/caseOf';
import { decidedInFull } from '../../support/decidedInFull';
import { id } from '../../support/records';

/** The records of the case every rule is tried on. */
export const whole = {
  reporter: id(0x11),
  respondent: id(0x12),
  incident: id(0x13),
  allegation: id(0x14),
  decision: id(0x15),
  extra: id(0x16),
  other: id(0x17),
} as const;

/** What a case holds, part by part, each written in the phase it belongs to. */
export interface Parts {
  person: Step[];
  report: Step[];
  incident: Step[];
  allegation: Step[];
  triage: Step[];
  conflict: Step[];
  /** More that is written at intake. */
  early: Step[];
  consultation: Step[];
  /** More that is written in consultation. */
  talks: Step[];
  decision: Step[];
  signOff: Step[];
  /** More that is written in the phase of decision. */
  outcome: Step[];
  followUp: Step[];
}

const signed = (record: string, version = 1): Step => ({ kind: 'sign-off', of: record, version });

/** A case that lacks nothing, on its way to *closed*. */
export const complete: Parts = {
  person: [
    write('person', { roles: ['reporter', 'affected'] }, { record: whole.reporter }),
    write('person', { roles: ['respondent'], reportsBeingHarassed: undefined }, { record: whole.respondent }),
  ],
  report: [write('report')],
  incident: [write('incident', {}, { record: whole.incident })],
  allegation: [write('allegation', { respondent: whole.respondent }, { record: whole.allegation })],
  triage: [write('triage')],
  conflict: [{ kind: 'conflict', answer: 'none' }],
  early: [],
  consultation: [write('waiver')],
  talks: [],
  decision: [
    write('decision', { ...decidedInFull, allegation: whole.allegation }, { record: whole.decision }),
  ],
  signOff: [signed(whole.decision)],
  outcome: [],
  followUp: [write('follow-up', { status: 'made', person: whole.reporter })],
};

/** The same case with some of its parts otherwise, in the phase before the gate that is asked. */
export function caseBefore(gate: Phase, changed: Partial<Parts>, rules: 1 | 2 = 2, more: Step[] = []) {
  const parts = { ...complete, ...changed };
  const [toConsultation, toDecision, toFollowUp] = upTo('follow-up') as [Step, Step, Step];
  const intake = [
    ...[parts.person, parts.report, parts.incident, parts.allegation, parts.triage, parts.conflict],
    parts.early,
  ].flat();
  const consultation = [toConsultation, ...parts.consultation, ...parts.talks];
  const decision = [toDecision, ...parts.decision, ...parts.signOff, ...parts.outcome];
  const followUp = [toFollowUp, ...parts.followUp];
  const until = { intake: 0, consultation: 1, decision: 2, 'follow-up': 3, closed: 4 }[gate];
  return caseUnder(rules, [...[intake, consultation, decision, followUp].slice(0, until).flat(), ...more]);
}

export { signed };
