import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '@contract/views/caseView';
import { addDays } from '@domain/time/day';
import { Button } from '../../components/Button';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './TwoWeeks.module.css';

interface Props {
  items: readonly DueItem[];
  today: string;
  days: number;
  locale: string;
}

function weekday(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** The next two weeks, a dot for each thing due; the same as a table on request. */
export function TwoWeeks({ items, today, days, locale }: Props) {
  const { t } = useTranslation();
  const { day: inWords } = useTimeStyle();
  const [asTable, setAsTable] = useState(false);
  const counted = Array.from({ length: days }, (_unused, index) => {
    const day = addDays(today, index);
    return { day, count: items.filter((item) => item.due === day).length };
  });
  return (
    <section aria-labelledby="strip-title">
      <h2 id="strip-title">{t('today.stripTitle')}</h2>
      {asTable ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('today.day')}</th>
              <th scope="col">{t('today.due')}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ day, count }) => (
              <tr key={day}>
                <td>{inWords(day)}</td>
                <td>{t('today.dueCount', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ol className={styles.strip} aria-label={t('today.stripTitle')}>
          {counted.map(({ day, count }) => (
            <li key={day} data-today={day === today}>
              <span aria-hidden="true">{weekday(day, locale)}</span>
              <span aria-hidden="true" className={styles.number}>
                {Number(day.slice(8))}
              </span>
              <span aria-hidden="true" className={styles.dots} data-count={Math.min(count, 3)} />
              <span className="visually-hidden">
                {inWords(day)}: {t('today.dueCount', { count })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Button kind="plain" onClick={() => setAsTable(!asTable)}>
        {asTable ? t('today.asStrip') : t('today.asTable')}
      </Button>
    </section>
  );
}
