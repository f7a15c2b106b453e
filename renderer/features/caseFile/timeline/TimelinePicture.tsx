import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '@domain/time/day';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import { casePath } from '../casePaths';
import type { Gap } from './timelineGaps';
import type { TimelineScale } from './timelineScale';
import styles from './TimelineView.module.css';
import { useOverdueWords } from './useOverdueWords';
import { useTimelineWords } from './useTimelineWords';

/** Height of a line, in rem, so that the picture grows with the text beside it. */
const line = 2;

/**
 * One picture of the case. Each line is a record: a ring (or a bar, where only a span is known) when it happened, a dot
 * when it was recorded, the distance between them drawn. Bars at the end are duties past their day.
 */
export function TimelinePicture({
  scale,
  gaps,
  now,
}: {
  scale: TimelineScale;
  gaps: readonly Gap[];
  now: string;
}) {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const file = useCase();
  const overdueWords = useOverdueWords();
  const words = useTimelineWords();
  const overdue = file.due.filter((item) => item.overdue);
  const rows = file.timeline.length + overdue.length;
  const shortDay = new Intl.DateTimeFormat(style.locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (
    <figure className={styles.picture}>
      <ol className={styles.names}>
        {file.timeline.map((item, index) => (
          <li key={`${item.record ?? item.kind} ${String(index)}`}>
            {item.record === undefined || item.kind === 'export' ? (
              <span>{words(item)}</span>
            ) : (
              <Link {...casePath(file.id, 'file', item.record)}>{words(item)}</Link>
            )}
          </li>
        ))}
        {overdue.map((item) => (
          <li
            key={`${item.duty} ${item.record ?? item.person ?? ''} ${item.due}`}
            className={styles.overdueName}
          >
            <Icon name="deadline" />
            <span>{overdueWords(item)}</span>
          </li>
        ))}
      </ol>
      <div className={styles.drawing}>
        <svg
          className={styles.svg}
          width="100%"
          height={`${String((rows + 1) * line)}rem`}
          role="img"
          aria-label={t('caseFile.timeline.picture', { count: file.timeline.length })}
        >
          {gaps.map(({ from, to }) => (
            <rect
              key={from}
              x={`${String(scale.at(from))}%`}
              width={`${String(scale.at(to) - scale.at(from))}%`}
              y="0"
              height={`${String(rows * line)}rem`}
              className={styles.gap}
            />
          ))}
          {scale.ticks.map(({ day, at }) => (
            <g key={day}>
              <line
                x1={`${String(at)}%`}
                x2={`${String(at)}%`}
                y1="0"
                y2={`${String(rows * line)}rem`}
                className={styles.tick}
              />
              {/* A long picture is read from its top and from its foot. */}
              {[-0.5, rows * line + 1.25].map((y) => (
                <text key={y} x={`${String(at)}%`} y={`${String(y)}rem`} className={styles.day}>
                  {shortDay.format(new Date(`${day}T00:00:00Z`))}
                </text>
              ))}
            </g>
          ))}
          {file.timeline.map((item, index) => {
            const y = `${String(index * line + line / 2)}rem`;
            const recorded = scale.at(item.recorded);
            const span = scale.happened(item);
            const isSpan = span !== undefined && span.to - span.from > 0.01;
            return (
              <g key={`${item.record ?? item.kind} ${String(index)}`}>
                {span === undefined ? null : (
                  <line
                    x1={`${String(span.to)}%`}
                    x2={`${String(recorded)}%`}
                    y1={y}
                    y2={y}
                    className={styles.distance}
                  />
                )}
                {isSpan ? (
                  <line
                    x1={`${String(span.from)}%`}
                    x2={`${String(span.to)}%`}
                    y1={y}
                    y2={y}
                    className={styles.span}
                  />
                ) : null}
                {span === undefined || isSpan ? null : (
                  <circle cx={`${String(span.from)}%`} cy={y} r="6" className={styles.happened} />
                )}
                <circle
                  cx={`${String(recorded)}%`}
                  cy={y}
                  r={item.kind === 'phase' ? 2.5 : 3.5}
                  className={styles.recorded}
                />
              </g>
            );
          })}
          {overdue.map((item, index) => {
            const y = `${String((file.timeline.length + index) * line + line / 2)}rem`;
            return (
              <line
                key={`${item.duty} ${item.record ?? item.person ?? ''} ${item.due}`}
                x1={`${String(scale.at(startOfDay(item.due, style.zone)))}%`}
                x2={`${String(scale.at(now))}%`}
                y1={y}
                y2={y}
                className={styles.overdue}
              />
            );
          })}
        </svg>
      </div>
      <figcaption className={styles.legend}>
        <span>
          <svg width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" className={styles.happened} />
          </svg>
          {t('caseFile.timeline.happened')}
        </span>
        <span>
          <svg width="24" height="16" aria-hidden="true">
            <line x1="2" x2="22" y1="8" y2="8" className={styles.span} />
          </svg>
          {t('caseFile.timeline.between')}
        </span>
        <span>
          <svg width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="3.5" className={styles.recorded} />
          </svg>
          {t('caseFile.timeline.recorded')}
        </span>
        <span>
          <svg width="24" height="16" aria-hidden="true">
            <line x1="2" x2="22" y1="8" y2="8" className={styles.distance} />
          </svg>
          {t('caseFile.timeline.distance')}
        </span>
        {gaps.length === 0 ? null : (
          <span>
            <svg width="24" height="16" aria-hidden="true">
              <rect x="2" y="1" width="20" height="14" className={styles.gap} />
            </svg>
            {t('caseFile.timeline.gap')}
          </span>
        )}
        {overdue.length === 0 ? null : (
          <span>
            <svg width="24" height="16" aria-hidden="true">
              <line x1="2" x2="22" y1="8" y2="8" className={styles.overdue} />
            </svg>
            {t('caseFile.timeline.pastDay')}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
