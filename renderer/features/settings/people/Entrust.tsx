import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import styles from '../settings.module.css';

/** Among the cases about the director: lets another alternate deal with them, after saying what that is. */
export function Entrust({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const entrust = useChange('reserved.entrust');
  return (
    <>
      <Button
        kind="plain"
        aria-label={t('reserved.entrust.buttonOf', { name })}
        onClick={() => setAsking(true)}
      >
        {t('reserved.entrust.button')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('reserved.entrust.title', { name })}>
        <div className={styles.form}>
          <p>{t('reserved.entrust.explained', { name })}</p>
          <p>{t('reserved.entrust.notBack')}</p>
          <FailureNotice error={entrust.error} />
          <div className={styles.answers}>
            <Button
              kind="main"
              busy={entrust.isPending}
              onClick={() =>
                entrust.mutate(
                  { user: id },
                  { onSuccess: () => announce(t('reserved.entrust.done', { name })) },
                )
              }
            >
              {t('reserved.entrust.submit')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
