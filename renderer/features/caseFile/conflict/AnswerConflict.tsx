import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import styles from './ConflictCheck.module.css';

/** The two answers to the conflict check; that one exists is asked once more, because it is not taken back. */
export function AnswerConflict({ caseId, onlyDeclare = false }: { caseId: string; onlyDeclare?: boolean }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const conflict = useChange('cases.conflict');
  const [sure, setSure] = useState(false);
  const answer = async (said: 'none' | 'exists') => {
    await conflict.mutateAsync({ case: caseId, answer: said });
    announce(t('caseFile.conflict.answered'));
  };
  return (
    <div className={styles.answers}>
      {onlyDeclare ? null : (
        <Button
          kind="main"
          busy={conflict.isPending}
          // What went wrong stands below.
          onClick={() => void answer('none').catch(() => undefined)}
        >
          {t('caseFile.conflict.none')}
        </Button>
      )}
      <Button kind={onlyDeclare ? 'plain' : 'quiet'} onClick={() => setSure(true)}>
        {t(onlyDeclare ? 'caseFile.conflict.declareLater' : 'caseFile.conflict.exists')}
      </Button>
      {sure ? null : <FailureNotice error={conflict.error} />}
      <Dialog opened={sure} onClose={() => setSure(false)} title={t('caseFile.conflict.sure')}>
        <div className={styles.sure}>
          <p>{t('caseFile.conflict.sureExplained')}</p>
          <FailureNotice error={conflict.error} />
          <div className={styles.answers}>
            <Button
              kind="risk"
              busy={conflict.isPending}
              onClick={() => void answer('exists').catch(() => undefined)}
            >
              {t('caseFile.conflict.declare')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
