import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './Broken.module.css';

/** What stands in place of a screen that could not be drawn: that nothing is lost, and what to do next. */
export function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.broken}>
      <h1>{t('frame.broken')}</h1>
      <p>
        {t('frame.brokenSafe')} {t('frame.brokenNext')}
      </p>
      <Button kind="main" onClick={onAgain}>
        {t('frame.openAgain')}
      </Button>
    </div>
  );
}
