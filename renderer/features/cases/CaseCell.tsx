import { useTranslation } from 'react-i18next';
import type { CaseCard } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { Icon } from '../../components/Icon';
import { Risk } from '../../components/Risk';
import { useTimeStyle } from '../../components/useTimeStyle';
import { daysBetween } from '../today/daysBetween';
import type { Column } from './caseQuery';
import styles from './CaseTable.module.css';

/** What one column says of a case. */
export function CaseCell({
  card,
  column,
  today,
}: {
  card: CaseCard;
  column: Exclude<Column, 'codeName'>;
  today: string;
}) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  switch (column) {
    case 'number':
      return card.number;
    case 'phase':
      return t(`common.phases.${card.phase}`);
    case 'risk':
      return <Risk level={card.risk} />;
    case 'nextDue':
      return <Due due={card.nextDue} today={today} />;
    case 'opened':
      return t('today.days', { count: daysBetween(dayOf(card.opened, style.zone), today) });
    case 'changed':
      return day(dayOf(card.changed, style.zone));
  }
}

function Due({ due, today }: { due: string | undefined; today: string }) {
  const { day } = useTimeStyle();
  if (due === undefined) return null;
  return due < today ? (
    <span className={styles.overdue}>
      <Icon name="deadline" />
      {day(due)}
    </span>
  ) : (
    day(due)
  );
}
