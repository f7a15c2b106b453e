import { useTranslation } from 'react-i18next';
import { phases } from '@contract/phases';
import type { CaseCard } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { daysBetween } from './daysBetween';
import styles from './PhaseCounts.module.css';

/** How many cases are in each phase, and how old the oldest is. Bars for the eye, the numbers as text. */
export function PhaseCounts({
  cases,
  today,
  zone,
}: {
  cases: readonly CaseCard[];
  today: string;
  zone: string;
}) {
  const { t } = useTranslation();
  const rows = phases
    .filter((phase) => phase !== 'closed')
    .map((phase) => {
      const inPhase = cases.filter((card) => card.phase === phase);
      const ages = inPhase.map((card) => daysBetween(dayOf(card.opened, zone), today));
      return { phase, count: inPhase.length, oldest: Math.max(0, ...ages) };
    });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section aria-labelledby="phases-title">
      <h2 id="phases-title" className={styles.title}>
        {t('today.phasesTitle')}
      </h2>
      <table className={styles.table}>
        <tbody>
          {rows.map(({ phase, count, oldest }) => (
            <tr key={phase}>
              <th scope="row">{t(`common.phases.${phase}`)}</th>
              <td className={styles.bar} aria-hidden="true">
                <progress max={most} value={count} tabIndex={-1} />
              </td>
              <td>
                {t('today.casesIn', { count })}
                {count === 0 ? null : (
                  <small>{t('today.oldest', { days: t('today.days', { count: oldest }) })}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
