import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '@domain/time/day';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import { TimelinePicture } from './TimelinePicture';
import { TimelineTable } from './TimelineTable';
import { timelineScale } from './timelineScale';
import styles from './TimelineView.module.css';

/** Everything in the case as one line of time: when it happened, when it was recorded; as a picture and as a table. */
export function TimelineView() {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const file = useCase();
  const [now] = useState(() => new Date().toISOString());
  const overdue = file.due.filter((item) => item.overdue);
  const dues = overdue.map(({ due }) => startOfDay(due, style.zone));
  const scale = timelineScale(file.timeline, overdue.length === 0 ? [] : [...dues, now], style.zone);
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{t('caseFile.timeline.lead', { zone: style.zone })}</p>
      <TimelinePicture scale={scale} now={now} />
      <TimelineTable />
    </div>
  );
}
