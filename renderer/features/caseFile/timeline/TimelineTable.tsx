import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordedAfter } from '@domain/time/lateness';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, useNames } from '../caseContext';
import { casePath } from '../casePaths';
import styles from './TimelineView.module.css';
import { useOverdueWords } from './useOverdueWords';
import { useTimelineWords } from './useTimelineWords';

/** The same line of time as a table, for reading exactly and for reading aloud. */
export function TimelineTable() {
  const { t } = useTranslation();
  const { day, instant, when } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const words = useTimelineWords();
  const overdueWords = useOverdueWords();
  return (
    <details className={styles.details}>
      <summary>{t('caseFile.timeline.asTable')}</summary>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- WCAG 2.1.1, see above */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('caseFile.view.timeline')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('caseFile.timeline.what')}</th>
              <th scope="col">{t('caseFile.timeline.happened')}</th>
              <th scope="col">{t('caseFile.timeline.recorded')}</th>
              <th scope="col">{t('caseFile.timeline.by')}</th>
            </tr>
          </thead>
          <tbody>
            {file.timeline.map((item, index) => {
              const late = item.recordedAfter === undefined ? undefined : recordedAfter(item.recordedAfter);
              return (
                <tr key={`${item.record ?? item.kind} ${String(index)}`}>
                  <th scope="row">
                    {item.record === undefined || item.kind === 'export' ? (
                      words(item)
                    ) : (
                      <Link {...casePath(file.id, 'file', item.record)}>{words(item)}</Link>
                    )}
                  </th>
                  <td>{item.happened === undefined ? '' : when(item.happened)}</td>
                  <td>
                    {instant(item.recorded)}
                    {late === undefined ? null : (
                      <span className={styles.late}>
                        {t(`caseFile.after.${late.unit}`, { count: late.count })}
                      </span>
                    )}
                  </td>
                  <td>{names.user(item.by)}</td>
                </tr>
              );
            })}
            {file.due
              .filter(({ overdue }) => overdue)
              .map((item) => (
                <tr key={`${item.duty} ${item.record ?? item.person ?? ''} ${item.due}`}>
                  <th scope="row">{overdueWords(item)}</th>
                  <td colSpan={3}>{t('caseFile.overdueSince', { day: day(item.due) })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
