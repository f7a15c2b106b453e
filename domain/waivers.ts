import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, recordsOf } from './assemble/caseFile';

type Waiver = RecordData<'waiver'>;

/**
 * Whom or what one kind of duty was waived for, as record id → the waiver.
 * @param duty the duty; a waiver names whose it was (a person) or what it hung on (a record).
 */
export function waived(
  caseFile: Pick<CaseFile, 'records'>,
  duty: Waiver['duty'],
): ReadonlyMap<string, string> {
  return new Map(
    recordsOf(caseFile, 'waiver')
      .filter(({ data }) => data.duty === duty)
      .flatMap(({ id, data }) => {
        const target = targetOf(data);
        return target === undefined ? [] : [[target, id] as const];
      }),
  );
}

/** The record a waiver is about; none where consultation altogether was waived. */
export function targetOf(waiver: Waiver): string | undefined {
  switch (waiver.duty) {
    case 'none-sought':
      return undefined;
    case 'consultation':
      return waiver.consultation;
    case 'interview':
      return waiver.interview;
    case 'second-reader':
      return waiver.letter;
    case 'follow-up':
    case 'acknowledgement':
    case 'check-in':
      return waiver.person;
  }
}
