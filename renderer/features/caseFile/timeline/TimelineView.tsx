import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, startOfDay } from '@domain/time/day';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import { type Gap, timelineGaps } from './timelineGaps';
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
  const gaps = timelineGaps(file.timeline, file.phase === 'closed' ? undefined : now, style.zone);
  const lastGap = gaps.at(-1);
  const scale = timelineScale(
    file.timeline,
    [...dues, ...(overdue.length === 0 ? [] : [now]), ...(lastGap === undefined ? [] : [lastGap.to])],
    style.zone,
  );
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{t('caseFile.timeline.lead', { zone: style.zone })}</p>
      <TimelinePicture scale={scale} gaps={gaps} now={now} />
      <GapList gaps={gaps} />
      <TimelineTable />
    </div>
  );
}

/** The silences in words: they carry weight, and a shaded band alone tells nobody how long it is. */
function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.gapList}>
      {gaps.map(({ from, to, days }) => (
        <li key={from}>
          {t('caseFile.timeline.silence', {
            count: days,
            from: day(dayOf(from, style.zone)),
            to: day(dayOf(to, style.zone)),
          })}
        </li>
      ))}
    </ul>
  );
}
