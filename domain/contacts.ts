import type { Day, When } from '@contract/moments';
import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';
import { dayOf } from './time/day';
import { earliest } from './time/when';

type Records = Pick<CaseFile, 'records'>;
type Purpose = RecordData<'contact'>['purpose'];

/** A word that reached a person of the case: on which day, and what it was for. */
export interface ReachingWord {
  readonly day: Day;
  readonly purpose: Purpose;
}

/** Whether an attempt reached the person, or at least something was left where they will find it. */
export function reached({ data }: Pick<CaseRecord<'contact'>, 'data'>): boolean {
  return data.outcome !== 'no-answer' && data.outcome !== 'returned';
}

/**
 * Whether there is a way to reach somebody: a safe channel, an e-mail they wrote, or simply that the office knows them.
 * Who said *none* is left in peace.
 */
export function canBeReached(caseFile: Records, person: CaseRecord<'person'>): boolean {
  const reports = recordsOf(caseFile, 'report').filter(({ data }) => data.person === person.id);
  return hasWayBack(
    person.data.known,
    reports.map(({ data }) => data),
  );
}

/**
 * The same from what is shown of a case.
 * @param known how the person is known.
 * @param reports what they reported.
 */
export function hasWayBack(
  known: RecordData<'person'>['known'],
  reports: readonly Pick<RecordData<'report'>, 'contact' | 'mail'>[],
): boolean {
  const channels = reports.flatMap(({ contact }) => (contact === undefined ? [] : [contact.channel]));
  if (channels.some((channel) => channel !== 'none')) return true;
  if (channels.length > 0) return false;
  return known !== 'anonymous' || reports.some(({ mail }) => mail !== undefined);
}

/**
 * Every word that reached a person, oldest first: contacts, letters sent, interviews held, the follow-up made.
 * @param zone zone of the office, in which days begin.
 */
export function wordsWith(caseFile: Records, person: string, zone: string): ReachingWord[] {
  const word = (record: CaseRecord, when: When, purpose: Purpose): ReachingWord => ({
    day: dayOfRecord(record, when, zone),
    purpose,
  });
  return caseFile.records
    .filter(({ state }) => state === 'current')
    .flatMap((record): ReachingWord[] => {
      switch (record.kind) {
        case 'contact':
          return record.data.person === person && reached(record)
            ? [word(record, record.data.when, record.data.purpose)]
            : [];
        case 'letter':
          return record.data.to === person && record.data.state.kind === 'sent'
            ? [word(record, record.data.state.when, purposeOfLetter(record.data.purpose))]
            : [];
        case 'interview':
          return record.data.person === person && record.data.status === 'held'
            ? [word(record, record.data.started, 'question')]
            : [];
        case 'follow-up':
          return record.data.person === person && record.data.status === 'made'
            ? [word(record, record.data.told, 'follow-up')]
            : [];
        default:
          return [];
      }
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The day on which something happened, or on which it was recorded where nobody knows. */
export function dayOfRecord(record: Pick<CaseRecord, 'createdAt'>, when: When, zone: string): Day {
  return dayOf(earliest(when, zone) ?? record.createdAt, zone);
}

/** The duty a letter answers to. An outcome told to a respondent is no duty of its own. */
export function purposeOfLetter(purpose: RecordData<'letter'>['purpose']): Purpose {
  return purpose === 'outcome' ? 'other' : purpose;
}
