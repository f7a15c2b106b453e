import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import styles from './start.module.css';

interface Props {
  /** It was accepted, and still is not opened: its own files are not of one time. */
  refused: boolean;
  onAccept: () => void;
}

/** The second step for somebody who restored a backup: says what an older copy lacks before it is opened. */
export function OlderCopy({ refused, onAccept }: Props) {
  const { t } = useTranslation();
  const { isSubmitting } = useFormState();
  if (refused) return <p role="alert">{t('start.older.refused')}</p>;
  return (
    <section className={styles.final} aria-label={t('start.older.title')}>
      <h2>{t('start.older.title')}</h2>
      <p>{t('start.older.explained')}</p>
      <div>
        <Button kind="risk" busy={isSubmitting} onClick={onAccept}>
          {t('start.older.open')}
        </Button>
      </div>
    </section>
  );
}
