import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isReadable } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { casePath } from '../caseFile/casePaths';
import listStyles from '../today/lists.module.css';
import { BarTable } from './BarTable';
import { byAge, openedByMonth } from './counts';
import { DocumentsOut } from './DocumentsOut';
import { PhaseRiskTable } from './PhaseRiskTable';
import styles from './ReportsScreen.module.css';

const mostRecent = 10;

/** Counts by phase, risk, age and month, what changed last, and what left the vault. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const cases = useOperation('cases.list', {});
  const cards = (cases.data ?? []).filter(isReadable);
  const today = dayOf(new Date().toISOString(), style.zone);
  const ages = byAge(cards, today, style.zone);
  const months = openedByMonth(cards, today, style.zone);
  const recent = cards.toSorted((one, other) => (one.changed < other.changed ? 1 : -1)).slice(0, mostRecent);
  const monthName = new Intl.DateTimeFormat(style.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      actions={<Link to="/flags">{t('across.flags.fromReports')}</Link>}
    >
      <FailureNotice error={cases.error} />
      {cases.data === undefined ? null : cards.length === 0 ? (
        <p className={listStyles.quiet}>{t('reports.none')}</p>
      ) : (
        <>
          <PhaseRiskTable cards={cards} />
          <div className={styles.columns}>
            <DocumentsOut cards={cards} />
            <section aria-labelledby="reports-recent">
              <h2 id="reports-recent">{t('reports.recent')}</h2>
              <ol className={listStyles.plainList}>
                {recent.map((card) => (
                  <li key={card.id}>
                    <Link {...casePath(card.id)} className={listStyles.row}>
                      <em>{card.codeName}</em>
                      <span className={listStyles.quiet}>
                        {t(`common.phases.${card.phase}`)},{' '}
                        {t('reports.changed', { day: day(dayOf(card.changed, style.zone)) })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ol>
            </section>
          </div>
          <div className={styles.columns}>
            <section aria-labelledby="reports-age">
              <h2 id="reports-age">{t('reports.age')}</h2>
              <BarTable
                name={t('reports.ageColumn')}
                rows={ages.rows.map(({ span, count }) => ({ label: t(`reports.ages.${span}`), count }))}
              />
              <p className={listStyles.quiet}>
                {t('reports.ageExplained', { days: t('today.days', { count: ages.oldest }) })}
              </p>
            </section>
            <section aria-labelledby="reports-opened">
              <h2 id="reports-opened">{t('reports.opened')}</h2>
              <BarTable
                name={t('reports.month')}
                rows={months.map(({ month, count }) => ({
                  label: monthName.format(new Date(`${month}-15T12:00:00Z`)),
                  count,
                }))}
              />
            </section>
          </div>
        </>
      )}
    </Page>
  );
}
