import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '@contract/operations/cases';
import { PhaseSchema } from '@contract/phases';
import { useNames } from '../caseContext';

/** What one change was, in a few words. */
export function useHistoryWords(): (item: HistoryItem) => string {
  const { t } = useTranslation();
  const names = useNames();
  return (item) => {
    switch (item.kind) {
      case 'opening':
        return t('caseFile.history.opened');
      case 'phase': {
        const to = PhaseSchema.safeParse((item.after as { to?: unknown } | undefined)?.to);
        return to.success
          ? t('caseFile.history.phase', { phase: t(`answers.phase.${to.data}`) })
          : t('caseFile.phases');
      }
      case 'grant':
        return t('caseFile.history.granted', { user: item.whom ?? t('caseFile.somebody') });
      case 'reveal':
        return t('caseFile.history.revealed', { person: item.whom ?? t('caseFile.somebody') });
      case 'export':
        return t('caseFile.history.exported');
      case 'extract':
        return t('caseFile.history.extracted', { exhibit: item.whom ?? t('caseFile.gone') });
      case 'link':
        return t('caseFile.history.linked', { case: item.whom ?? t('caseFile.gone') });
      case 'earlier':
        return t('caseFile.history.earlier');
      case 'error':
        return t('caseFile.history.error', { record: names.record(item.record) });
      default:
        return t(item.version === 1 ? 'caseFile.history.written' : 'caseFile.history.amended', {
          record: names.record(item.record),
        });
    }
  };
}
