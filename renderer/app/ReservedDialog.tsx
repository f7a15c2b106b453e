import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { useMove } from './move';
import styles from './Frame.module.css';

/** Says where somebody is about to go, and goes there. */
export function ReservedDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useMove();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('reserved.title')}>
      <div className={styles.explained}>
        <p>{t('reserved.who')}</p>
        <p>{t('reserved.apart')}</p>
        <p>{t('reserved.trace')}</p>
        <div className={styles.answers}>
          <Button kind="main" onClick={() => move('inside')}>
            {t('reserved.go')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
