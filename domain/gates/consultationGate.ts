import type { Missing } from '@contract/failures';
import { type CaseFile, recordsOf } from '../assemble/caseFile';

/**
 * To *consultation*: a report, who was affected (or not known / not disclosed, and why), one allegation classed by the
 * conduct code, and triage.
 */
export function consultationGate(caseFile: CaseFile): Missing[] {
  const missing: Missing[] = [];
  if (recordsOf(caseFile, 'report').length === 0)
    missing.push({
      code: 'report',
      message: 'Record the report as it reached the office.',
      where: { kind: 'report' },
    });
  if (!affectedAnswered(caseFile)) {
    const incident = recordsOf(caseFile, 'incident')[0];
    missing.push({
      code: 'affected',
      message: 'Say who was affected, or that it is not known or was not disclosed, and why.',
      where:
        incident === undefined
          ? { kind: 'incident', field: 'affected' }
          : { kind: 'incident', record: incident.id, field: 'affected' },
    });
  }
  if (recordsOf(caseFile, 'allegation').length === 0)
    missing.push({
      code: 'allegation',
      message: 'Record at least one allegation and class it by the conduct code.',
      where: { kind: 'allegation' },
    });
  if (recordsOf(caseFile, 'triage').length === 0)
    missing.push({
      code: 'triage',
      message: 'Record the triage: jurisdiction, impact and risk.',
      where: { kind: 'triage' },
    });
  return missing;
}

function affectedAnswered(caseFile: CaseFile): boolean {
  return (
    recordsOf(caseFile, 'incident').some((incident) => incident.data.affected !== undefined) ||
    recordsOf(caseFile, 'person').some((person) => person.data.roles.includes('affected'))
  );
}
