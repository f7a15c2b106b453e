import { useTranslation } from 'react-i18next';
import type { DueItem } from '@contract/views/caseView';
import { useNames } from '../caseContext';

/** What is past its day, in a few words, and whether a reason for it is recorded. */
export function useOverdueWords(): (item: DueItem) => string {
  const { t } = useTranslation();
  const names = useNames();
  return ({ duty, record, explained }) =>
    t(explained === true ? 'caseFile.timeline.overdueExplained' : 'caseFile.timeline.overdue', {
      duty: record === undefined ? t(`caseFile.dutyName.${duty}`) : names.record(record),
    });
}
