import { useTranslation } from 'react-i18next';
import type { caseFile } from '../../../catalogue/en/caseFile';
import type { TimelineItem } from '@contract/views/timelineItem';
import type { Phase } from '@contract/phases';
import { isReturn } from '@domain/phases';
import { useCase, useNames } from '../caseContext';

type Lines = typeof caseFile.timeline.line;

/** The words of one line of the timeline. */
export function useTimelineWords(): (item: TimelineItem) => string {
  const { t, i18n } = useTranslation();
  const file = useCase();
  const names = useNames();
  return (item) => {
    if (item.kind === 'phase') {
      const step = file.phases.findIndex(({ at, phase }) => at === item.recorded && phase === item.variant);
      const from = file.phases[step - 1]?.phase;
      const to = item.variant as Phase;
      const back = from !== undefined && isReturn(from, to);
      const key = !back ? 'phase' : from === 'closed' ? 'reopened' : 'phaseBack';
      return t(`caseFile.timeline.${key}`, { phase: t(`answers.phase.${to}`) });
    }
    if (item.kind === 'export') return t('caseFile.timeline.export');
    const record = item.record === undefined ? '' : names.record(item.record);
    const key = `caseFile.timeline.line.${item.kind}-${item.variant ?? ''}`;
    return i18n.exists(key) ? t(key as `caseFile.timeline.line.${keyof Lines}`, { record }) : record;
  };
}
