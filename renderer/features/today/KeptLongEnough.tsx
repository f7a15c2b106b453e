import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './PhaseCounts.module.css';

/** The closed cases whose time is over; nothing where there is none, or where somebody else decides about it. */
export function KeptLongEnough() {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const mayErase = hasRight(useSession().user.role, 'case.erase');
  const kept = useOperation('retention.list', {}, mayErase);
  const over = (kept.data ?? []).filter(({ due }) => due);
  if (over.length === 0) return null;
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title" className={styles.title}>
        {t('erasure.overTitle')}
      </h2>
      <p>{t('erasure.over', { count: over.length })}</p>
      <ul>
        {over.map(({ case: id, codeName, until }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{codeName}</Link>{' '}
            <small>{t('erasure.overSince', { day: day(until) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
