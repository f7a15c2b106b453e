import { useTranslation } from 'react-i18next';
import type { caseFile } from '../../../catalogue/en/caseFile';
import type { TimelineItem } from '@contract/views/caseView';
import type { Phase } from '@contract/phases';
import { useNames } from '../caseContext';

type Lines = typeof caseFile.timeline.line;

/** The words of one line of the timeline. */
export function useTimelineWords(): (item: TimelineItem) => string {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return (item) => {
    if (item.kind === 'phase')
      return t('caseFile.timeline.phase', { phase: t(`answers.phase.${item.variant as Phase}`) });
    if (item.kind === 'export') return t('caseFile.timeline.export');
    const record = item.record === undefined ? '' : names.record(item.record);
    const key = `caseFile.timeline.line.${item.kind}-${item.variant ?? ''}`;
    return i18n.exists(key) ? t(key as `caseFile.timeline.line.${keyof Lines}`, { record }) : record;
  };
}
