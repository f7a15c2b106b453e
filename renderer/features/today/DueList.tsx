import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { DueItem } from '@contract/views/caseView';
import { Icon } from '../../components/Icon';
import { useTimeStyle } from '../../components/useTimeStyle';
import { delayPath, duePath } from '../caseFile/casePaths';
import { daysBetween } from './daysBetween';
import styles from './DueList.module.css';

/** Each duty a sentence that opens the exact place. */
export function DueList({ items, today }: { items: readonly DueItem[]; today: string }) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const when = (item: DueItem) => {
    const days = daysBetween(today, item.due);
    if (days < 0) return t('today.dueAgo', { count: -days });
    if (days === 0) return t('today.dueToday');
    return days === 1 ? t('today.dueTomorrow') : t('today.dueOn', { day: day(item.due) });
  };
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={`${item.case} ${item.duty} ${item.record ?? ''} ${item.person ?? ''} ${item.due}`}>
          <Link {...duePath(item)} className={styles.item}>
            <span className={styles.sentence}>
              <Trans
                i18nKey={`today.duties.${item.duty}`}
                values={{
                  codeName: item.codeName,
                  person: item.personCodeName ?? t('today.somebody'),
                  title: item.title ?? '',
                }}
                components={{ case: <em /> }}
              />
            </span>
            <span className={item.overdue ? styles.overdue : styles.due}>
              {item.overdue ? <Icon name="deadline" /> : null}
              {when(item)}
            </span>
            {item.movedFrom === undefined ? null : (
              <span className={styles.due}>{t('today.movedFrom', { day: day(item.movedFrom) })}</span>
            )}
            {item.explained === true ? <span className={styles.due}>{t('today.explained')}</span> : null}
          </Link>
          {item.overdue && item.explained !== true && item.duty !== 'conflict-check' ? (
            <Link
              {...delayPath(item)}
              className={styles.why}
              aria-label={t('today.lateWhyOf', {
                duty: t(`caseFile.dutyName.${item.duty}`),
                codeName: item.codeName,
              })}
            >
              {t('today.lateWhy')}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
