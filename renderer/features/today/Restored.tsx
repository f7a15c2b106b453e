import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './TodayScreen.module.css';

/** Once after a backup was restored: what was taken out of it again, or that there was nothing to tell it by. */
export function Restored() {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const { restored } = useSession();
  if (restored === undefined) return null;
  const { backup, list, applied, left, unproven } = restored;
  return (
    <section role="note" aria-labelledby="restored-title" className={styles.restored}>
      <h2 id="restored-title">{t('today.restored.title')}</h2>
      <p>
        {t('today.restored.backup', { instant: instant(backup) })}{' '}
        {list === null
          ? t('today.restored.noList')
          : t('today.restored.list', { instant: instant(list), count: applied })}
      </p>
      {left > 0 ? <p>{t('today.restored.left', { count: left })}</p> : null}
      {unproven > 0 ? <p>{t('today.restored.unproven', { count: unproven })}</p> : null}
    </section>
  );
}
