import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button';
import styles from './HiddenCover.module.css';

/** The blank window. What was on it is not drawn at all, so nothing of it can be read or copied. */
export function HiddenCover({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation();
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    cover.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={cover} className={styles.cover}>
      <h1 className={styles.title}>{t('frame.hidden')}</h1>
      <p>{t('frame.hiddenExplained')}</p>
      <Button onClick={onShow}>{t('frame.show')}</Button>
    </div>
  );
}
