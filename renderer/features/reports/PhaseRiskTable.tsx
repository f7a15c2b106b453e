import { useTranslation } from 'react-i18next';
import type { CaseCard } from '@contract/views/caseView';
import { Risk } from '../../components/Risk';
import { byPhaseAndRisk, riskLevels } from './counts';
import styles from './ReportsScreen.module.css';

/** Phases down, risks across, with sums both ways. */
export function PhaseRiskTable({ cards }: { cards: readonly CaseCard[] }) {
  const { t } = useTranslation();
  const rows = byPhaseAndRisk(cards);
  const shown = (count: number) => (count === 0 ? <span className={styles.zero}>0</span> : count);
  return (
    <section aria-labelledby="reports-phase-risk">
      <h2 id="reports-phase-risk">{t('reports.phaseRisk')}</h2>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t('reports.phase')}</th>
            {riskLevels.map((risk) => (
              <th key={risk} scope="col" className={styles.number}>
                <Risk level={risk} />
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t('reports.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ phase, byRisk, total }) => (
            <tr key={phase}>
              <th scope="row">{t(`common.phases.${phase}`)}</th>
              {riskLevels.map((risk) => (
                <td key={risk} className={styles.number}>
                  {shown(byRisk[risk])}
                </td>
              ))}
              <td className={styles.number}>{shown(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('reports.sum')}</th>
            {riskLevels.map((risk) => (
              <td key={risk} className={styles.number}>
                {shown(rows.reduce((sum, { byRisk }) => sum + byRisk[risk], 0))}
              </td>
            ))}
            <td className={styles.number}>{shown(cards.length)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
