import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/newId';
import { useChange } from '../../api/queries';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { JobProgress } from '../../components/JobProgress';
import { VerifyResult } from './VerifyResult';
import styles from './VerifyPanel.module.css';

/** Proves the record whole: every page, link, signature and file, with progress, and can be stopped. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const verify = useChange('ledger.verify');
  const [job, setJob] = useState(newId);
  const start = () => {
    const fresh = newId();
    setJob(fresh);
    verify.mutate({ job: fresh });
  };
  return (
    <section className={styles.panel}>
      <div className={styles.start}>
        <Button kind="main" busy={verify.isPending} onClick={start}>
          {t('ledger.verify')}
        </Button>
        {verify.isPending ? (
          <JobProgress key={job} job={job} />
        ) : (
          <p className={styles.quiet}>{t('ledger.verifyExplained')}</p>
        )}
      </div>
      <FailureNotice error={verify.error} />
      {verify.data === undefined ? null : <VerifyResult report={verify.data} />}
    </section>
  );
}
