import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/newId';
import { useChange } from '../../api/queries';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Icon } from '../../components/Icon';
import { JobProgress } from '../../components/JobProgress';
import styles from './VerifyPanel.module.css';

/** Proves the record whole: every page, link, signature and file, with progress, and can be stopped. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const verify = useChange('ledger.verify');
  const [job, setJob] = useState(newId);
  const report = verify.data;
  const start = () => {
    const fresh = newId();
    setJob(fresh);
    verify.mutate({ job: fresh });
  };
  return (
    <section className={styles.panel}>
      <Button kind="main" busy={verify.isPending} onClick={start}>
        {t('ledger.verify')}
      </Button>
      {verify.isPending ? <JobProgress job={job} /> : null}
      <FailureNotice error={verify.error} />
      {report === undefined ? null : (
        <div role="status" className={report.ok ? styles.good : styles.bad}>
          <p className={styles.verdict}>
            <Icon name={report.ok ? 'done' : 'risk'} />
            {report.ok ? t('ledger.good') : t('ledger.bad')}
          </p>
          <p>{t('ledger.goodDetail', report)}</p>
          {report.head === undefined ? null : (
            <p className={styles.head}>
              {t('ledger.head')} <span>{report.head}</span>
            </p>
          )}
          <ul>
            {report.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{t('ledger.problem', problem)}</li>
            ))}
            {report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
