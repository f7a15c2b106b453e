import type { CaseView, FollowUpDuty, RecordView } from '@contract/views/caseView';
import { currentRecords } from '../caseContext';

type Told = RecordView<'follow-up' | 'contact' | 'letter' | 'waiver'>;

/** Everything between the office and one person. */
export interface PersonsFollowUp {
  readonly person: string;
  /** What they are owed, where they report being harassed. */
  readonly duty: FollowUpDuty | undefined;
  /** In the order in which it was first written. */
  readonly records: readonly Told[];
}

/** Who a record of talking with somebody is about; nothing for a waiver of something else. */
function aboutWhom(record: Told): string | undefined {
  if (record.kind === 'letter') return record.data.to;
  if (record.kind !== 'waiver') return record.data.person;
  return 'person' in record.data ? record.data.person : undefined;
}

/** First those who are owed a follow-up, then whoever else was written to, each with what was said and tried. */
export function followUpsByPerson(file: CaseView): PersonsFollowUp[] {
  const told: Told[] = file.records.filter(
    (record): record is Told =>
      record.state === 'current' && ['follow-up', 'contact', 'letter', 'waiver'].includes(record.kind),
  );
  const of = (person: string) => told.filter((record) => aboutWhom(record) === person);
  const owed = file.followUps.map((duty) => ({ person: duty.person, duty, records: of(duty.person) }));
  const others = currentRecords(file, 'person')
    .filter(({ id }) => !file.followUps.some(({ person }) => person === id))
    .map(({ id }) => ({ person: id, duty: undefined, records: of(id) }))
    .filter(({ records }) => records.length > 0);
  return [...owed, ...others];
}
