import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { foreignBody } from '../conductCodes/competentBody';
import { knownCodes } from '../conductCodes/conductCodes';
import { conflictState } from '../conflicts';
import { type GateRule, unless } from './gate';

const phase = 'consultation';
const procedure = 'Practitioners’ procedures';

/** To *consultation*: what was reported, who was affected, what is alleged, how it was judged at first. */
export const consultationGate: readonly GateRule[] = [
  {
    code: 'report',
    phase,
    since: 1,
    source: 'Code of conduct: reports of any sort come to the Executive Director',
    asks: 'a report',
    missing: (caseFile) =>
      unless(recordsOf(caseFile, 'report').length > 0, 'Record the report as it reached the office.', {
        kind: 'report',
      }),
  },
  {
    code: 'affected',
    phase,
    since: 1,
    source: 'Product design: *not known* and *not disclosed* are answers',
    asks: 'who was affected, or why that is not known or not disclosed',
    missing(caseFile) {
      const incident = recordsOf(caseFile, 'incident')[0];
      return unless(
        affectedAnswered(caseFile),
        'Say who was affected, or that it is not known or was not disclosed, and why.',
        {
          kind: 'incident',
          ...(incident === undefined ? {} : { record: incident.id }),
          field: 'affected',
        },
      );
    },
  },
  {
    code: 'allegation',
    phase,
    since: 1,
    source: 'AWI principle 3 (scope); product design: one behaviour by one respondent',
    asks: 'an allegation classed by the code of conduct',
    missing: (caseFile) =>
      unless(
        recordsOf(caseFile, 'allegation').length > 0,
        'Record at least one allegation and class it by the conduct code.',
        { kind: 'allegation' },
      ),
  },
  {
    code: 'triage',
    phase,
    since: 1,
    source: `${procedure}: jurisdiction, impact, risk`,
    asks: 'the triage',
    missing: (caseFile) =>
      unless(recordsOf(caseFile, 'triage').length > 0, 'Record the triage: jurisdiction, impact and risk.', {
        kind: 'triage',
      }),
  },
  {
    code: 'conflict',
    phase,
    since: 2,
    source: `${procedure}: conflicts of interest are declared before anything else`,
    asks: 'the answer to the conflict check of who opened the case',
    missing(caseFile) {
      const answered = caseFile.conflicts.some(({ user }) => user === caseFile.openedBy);
      return unless(
        answered || conflictState(caseFile, caseFile.openedBy) === 'declared',
        'Whoever opened the case says whether a conflict of interest exists.',
        { kind: 'conflict' },
      );
    },
  },
  {
    code: 'measure',
    phase,
    since: 2,
    source: `${procedure}: safety first`,
    asks: 'an immediate measure, or why none, where safety is at risk',
    missing(caseFile) {
      const triage = recordsOf(caseFile, 'triage').at(-1);
      const safe = triage?.data.safetyRisk.level !== 'yes' || triage.data.immediateMeasures !== undefined;
      return unless(
        safe || recordsOf(caseFile, 'measure').length > 0,
        'Safety is at risk: record an immediate measure, or say in the triage why none is taken.',
        { kind: 'measure' },
      );
    },
  },
  {
    code: 'competentBody',
    phase,
    since: 2,
    source: 'Two codes with two competent bodies: the office’s own and the parent association’s',
    asks: 'a hand-off, or why the office keeps the case, where another body is competent',
    missing(caseFile) {
      const references = recordsOf(caseFile, 'allegation').map(({ data }) => data.code);
      const body = foreignBody(references, knownCodes(caseFile));
      const handed = recordsOf(caseFile, 'handoff').some(({ data }) => data.state.kind !== 'declined');
      const kept = recordsOf(caseFile, 'triage').at(-1)?.data.keptBecause !== undefined;
      return unless(
        body === undefined || handed || kept,
        `${body ?? 'Another body'} is competent by the code: record a hand-off, or say in the triage why the office keeps the case.`,
        { kind: 'handoff' },
      );
    },
  },
];

function affectedAnswered(caseFile: CaseFile): boolean {
  return (
    recordsOf(caseFile, 'incident').some((incident) => incident.data.affected !== undefined) ||
    recordsOf(caseFile, 'person').some((person) => person.data.roles.includes('affected'))
  );
}
