import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import { BackupsBefore } from '../aside/BackupsBefore';
import { useCase } from '../caseContext';
import styles from './ConflictCheck.module.css';

/** Gives up one's own key of the open case. Nobody is asked why; it is asked once more, because one cannot undo it. */
export function StepAside() {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const recuse = useMutation({
    mutationFn: async () => {
      await call('cases.recuse', { case: file.id });
      announce(t('caseFile.stepAside.done'));
      // What was read of the case must be neither asked for again nor remembered.
      await navigate({ to: '/cases' });
      client.removeQueries({ type: 'inactive' });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button kind="plain" onClick={() => setSure(true)}>
        {t('caseFile.stepAside.button')}
      </Button>
      <Dialog
        opened={sure}
        onClose={() => setSure(false)}
        title={t('caseFile.stepAside.title', { codeName: file.codeName })}
      >
        <div className={styles.sure}>
          <p>{t('caseFile.stepAside.explained')}</p>
          <BackupsBefore />
          <FailureNotice error={recuse.error} />
          <div className={styles.answers}>
            <Button kind="risk" busy={recuse.isPending} onClick={() => recuse.mutate()}>
              {t('caseFile.stepAside.submit')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
