import type { Missing } from '@contract/failures';
import { type CaseFile, recordsOf } from '../assemble/caseFile';

/**
 * To *decision*: each consultation that was sought is recorded or waived; where none was sought, it is said why
 * (code of conduct: the Executive Director *may* consult staff, leaders and legal counsel).
 */
export function decisionGate(caseFile: CaseFile): Missing[] {
  const consultations = recordsOf(caseFile, 'consultation');
  const waivers = recordsOf(caseFile, 'waiver');
  const noneSought = waivers.some(({ data }) => data.duty === 'none-sought');
  if (consultations.length === 0) {
    return noneSought
      ? []
      : [
          {
            code: 'consultation',
            message: 'Record a consultation, or say that none was sought, and why.',
            where: { kind: 'consultation' },
          },
        ];
  }
  const waived = new Set(
    waivers.map(({ data }) => (data.duty === 'consultation' ? data.consultation : undefined)),
  );
  return consultations
    .filter(({ id, data }) => data.status === 'sought' && !waived.has(id))
    .map(({ id }) => ({
      code: 'consultationSought',
      message: 'A consultation was sought and is neither recorded nor waived.',
      where: { kind: 'consultation', record: id },
    }));
}
