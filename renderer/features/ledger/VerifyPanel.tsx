import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/newId';
import { useChange, useOperation } from '../../api/queries';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { JobProgress } from '../../components/JobProgress';
import { useTimeStyle } from '../../components/useTimeStyle';
import { VerifyResult } from './VerifyResult';
import styles from './VerifyPanel.module.css';

/** Proves the record whole: every page, link, signature and file, with progress, and can be stopped. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const verify = useChange('ledger.verify');
  const [job, setJob] = useState(newId);
  const { instant } = useTimeStyle();
  const last = useOperation('ledger.checkpoint', {}).data?.at;
  const start = (sinceCheckpoint: boolean) => {
    const fresh = newId();
    setJob(fresh);
    verify.mutate({ job: fresh, ...(sinceCheckpoint ? { sinceCheckpoint } : {}) });
  };
  return (
    <section className={styles.panel}>
      <div className={styles.start}>
        <Button kind="main" busy={verify.isPending} onClick={() => start(false)}>
          {t('ledger.verify')}
        </Button>
        {last === undefined ? null : (
          <Button busy={verify.isPending} onClick={() => start(true)}>
            {t('ledger.verifySince')}
          </Button>
        )}
        {verify.isPending ? (
          <JobProgress key={job} job={job} />
        ) : (
          <p className={styles.quiet}>
            {t('ledger.verifyExplained')}{' '}
            {last === undefined ? null : t('ledger.lastFull', { instant: instant(last) })}
          </p>
        )}
      </div>
      <FailureNotice error={verify.error} />
      {verify.data === undefined ? null : <VerifyResult report={verify.data} />}
    </section>
  );
}
