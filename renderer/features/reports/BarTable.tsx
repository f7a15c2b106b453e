import { useTranslation } from 'react-i18next';
import styles from './ReportsScreen.module.css';

/** A table whose numbers also have a bar for the eye: the chart and its table in one. */
export function BarTable({
  name,
  rows,
}: {
  /** What the rows are. */
  name: string;
  rows: readonly { label: string; count: number }[];
}) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className={styles.bars}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className={styles.number}>
            {t('reports.cases')}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={styles.number}>{count}</td>
            <td className={styles.bar} aria-hidden="true">
              <progress max={most} value={count} tabIndex={-1} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
