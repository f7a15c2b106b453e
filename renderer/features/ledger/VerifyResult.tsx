import { useTranslation } from 'react-i18next';
import type { Problem, VerifyReport } from '@contract/operations/ledger';
import { CopyButton } from '../../components/CopyButton';
import { Icon } from '../../components/Icon';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './VerifyPanel.module.css';

/** What a verification found: the verdict, what was checked, every problem and warning, and the two digests. */
export function VerifyResult({ report }: { report: VerifyReport }) {
  const { t } = useTranslation();
  const { style, instant } = useTimeStyle();
  const { counts } = report;
  const counted = (name: 'entries' | 'pages' | 'files', count: number) =>
    t(`ledger.${name}`, { count, shown: count.toLocaleString(style.locale) });
  const place = ({ file, page, entry }: Problem) => {
    if (entry !== undefined) return t('ledger.atEntry', { file, entry });
    return page === undefined ? file : t('ledger.atPage', { file, page });
  };
  return (
    <div className={report.ok ? styles.good : styles.bad}>
      <div role="status">
        <p className={styles.verdict}>
          <Icon name={report.ok ? 'done' : 'risk'} />
          {report.ok ? t('ledger.good') : t('ledger.bad')}
        </p>
        {counts === undefined ? null : (
          <p>
            {t('ledger.checked', {
              entries: counted('entries', counts.entries),
              pages: counted('pages', counts.pages),
              files: counted('files', counts.files),
            })}
          </p>
        )}
        {report.since === undefined ? null : <p>{t('ledger.builtOn', { instant: instant(report.since) })}</p>}
        {report.ok ? null : <p>{t('ledger.badNext')}</p>}
        {report.ok || report.problems.length > 0 ? null : <p>{t('ledger.badWhere')}</p>}
      </div>
      {report.problems.length === 0 ? null : (
        <section aria-labelledby="verify-problems">
          <h2 id="verify-problems">{t('ledger.problems')}</h2>
          <ul className={styles.list}>
            {report.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                <strong>{place(problem)}</strong> {problem.message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.warnings.length === 0 ? null : (
        <section aria-labelledby="verify-warnings">
          <h2 id="verify-warnings">{t('ledger.warnings')}</h2>
          <ul className={styles.list}>
            {report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <dl className={styles.digests}>
        {(['head', 'fingerprint'] as const).map((name) => {
          const digest = report[name];
          return digest === undefined ? null : (
            <div key={name}>
              <dt>{t(`ledger.${name}`)}</dt>
              <dd>
                <code className={styles.digest}>{digest}</code>{' '}
                <CopyButton text={digest} what={t(`ledger.${name}`)} />
                <p className={styles.quiet}>{t(`ledger.${name}Explained`)}</p>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
