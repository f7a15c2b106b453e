import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import styles from '../settings.module.css';

/** An account somebody asks about. */
export interface NamedAccount {
  id: string;
  name: string;
}

interface Props {
  account: NamedAccount;
  onEnded: (inviteAgain: readonly string[]) => void;
  onClose: () => void;
}

/** Says what the end of an account does, and does it at the second press. */
export function EndAccountDialog({ account, onEnded, onClose }: Props) {
  const { t } = useTranslation();
  const end = useChange('users.deactivate');
  const { id, name } = account;
  return (
    <Dialog opened onClose={onClose} title={t('accounts.end.title', { name })}>
      <div className={styles.form}>
        <p>{t('accounts.end.explained', { name })}</p>
        <p>{t('accounts.end.cases')}</p>
        <p>{t('accounts.end.notBack')}</p>
        <p>{t('accounts.end.invitations')}</p>
        <FailureNotice error={end.error} />
        <div className={styles.answers}>
          <Button
            kind="risk"
            busy={end.isPending}
            onClick={() => end.mutate({ user: id }, { onSuccess: ({ inviteAgain }) => onEnded(inviteAgain) })}
          >
            {t('accounts.end.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <span role="status" className={styles.quiet}>
            {end.isPending ? t('accounts.end.busy') : null}
          </span>
        </div>
      </div>
    </Dialog>
  );
}
