import { type Step, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

/** Who and what is in the case of the forms' tests, by name. */
export const inCase = {
  reporter: id(1),
  respondent: id(2),
  allegation: id(3),
  exhibit: id(4),
  report: id(5),
  promise: id(6),
  decision: id(7),
} as const;

/** A case in consultation: a reporter who does not want the police and was promised something, and a respondent. */
export const consulting: Step[] = [
  write('person', {}, { record: inCase.reporter }),
  write(
    'person',
    { roles: ['respondent'], known: 'pseudonym', reportsBeingHarassed: undefined },
    { record: inCase.respondent },
  ),
  write('report', { person: inCase.reporter, wishAboutPolice: 'does-not-want' }, { record: inCase.report }),
  write('allegation', { respondent: inCase.respondent }, { record: inCase.allegation }),
  write('evidence', {}, { record: inCase.exhibit }),
  ...upTo('consultation'),
];

/** Nobody outside is told who the reporter is. */
export const nameWithheld = write(
  'promise',
  { to: inCase.reporter, undertaking: { kind: 'name-withheld', from: ['everyone'] } },
  { record: inCase.promise },
);

/** The same case in the phase of decision, its allegation decided by the director. */
export const decided: Step[] = [
  ...consulting,
  { kind: 'phase', from: 'consultation', to: 'decision' },
  write('decision', { allegation: inCase.allegation }, { record: inCase.decision }),
];
