import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TableReport } from '@contract/operations/intake';
import { CopyButton } from '../../../components/CopyButton';
import styles from './table.module.css';

/** What became of a table, or would: how many cases, and every reason for which a row is refused. */
export function TableReportView({ report }: { report: TableReport }) {
  const { t } = useTranslation();
  const rows = report.refused.map(({ row, column, field, reason }) => ({
    row: String(row),
    column: column ?? (field === undefined ? '' : t(`oldCases.field.${field}`)),
    reason: t(`oldCases.reason.${reason}`),
  }));
  const heads = [t('oldCases.row'), t('oldCases.column'), t('oldCases.reasonHead')];
  const csv = [heads, ...rows.map(({ row, column, reason }) => [row, column, reason])]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  return (
    <section aria-label={t('oldCases.reasonHead')}>
      <p role="status">
        {t(report.dryRun ? 'oldCases.tried' : 'oldCases.opened', { count: report.opened })}{' '}
        {report.stopped ? t('oldCases.stopped') : null}
      </p>
      {report.dryRun ? null : <Link to="/cases">{t('oldCases.toCases')}</Link>}
      {rows.length === 0 ? null : (
        <>
          <h2>{t('oldCases.refused', { count: rows.length })}</h2>
          <CopyButton text={csv} what={t('oldCases.copy')} />
          <table className={styles.table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, column, reason }, index) => (
                <tr key={`${row} ${String(index)}`}>
                  <td>{row}</td>
                  <td>{column}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
