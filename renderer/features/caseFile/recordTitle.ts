import type { TFunction } from 'i18next';
import type { RecordView } from '@contract/views/caseView';

/**
 * What a record is called by what it is about, `Interview with Person C`; where several are called the same, whoever
 * shows them adds a number.
 *
 * @param record any record but a person, an exhibit or an allegation, which have names of their own
 * @param name what another record is called
 */
export function recordTitle(record: RecordView, t: TFunction, name: (id: string) => string): string {
  switch (record.kind) {
    case 'task':
      return t('caseFile.taskNamed', { title: record.data.title });
    case 'interview':
      return t('caseFile.named.interview', { person: name(record.data.person) });
    case 'consultation':
      return t('caseFile.named.consultation', { with: t(`answers.consultedIn.${record.data.with}`) });
    case 'disclosure':
      return t('caseFile.named.disclosure', { to: t(`answers.toldToIn.${record.data.to}`) });
    case 'decision':
      return t('caseFile.named.decision', { allegation: name(record.data.allegation) });
    case 'action':
      return t('caseFile.named.action', { person: name(record.data.person) });
    case 'appeal':
      return t('caseFile.named.appeal', { person: name(record.data.by) });
    case 'note':
      return record.data.title === undefined
        ? t(record.data.addendumTo === undefined ? 'answers.kind.note' : 'caseFile.named.addendum')
        : t('caseFile.named.note', { title: record.data.title });
    default:
      return t(`answers.kind.${record.kind}`);
  }
}
