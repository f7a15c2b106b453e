import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import styles from './DueMark.module.css';

/** A day by which something is owed; once it is past, that is said with an icon and a word. */
export function DueMark({ record, day }: { record: string; day: string }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const overdue = useCase().due.some((item) => item.record === record && item.overdue);
  if (!overdue) return style.day(day);
  return (
    <span className={styles.overdue}>
      <Icon name="deadline" />
      {t('caseFile.overdueSince', { day: style.day(day) })}
    </span>
  );
}
