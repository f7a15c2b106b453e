import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isReadable } from '@contract/views/caseView';
import { addDays, dayOf } from '@domain/time/day';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { TakeReport } from '../cases/TakeReport';
import { MailDropZone } from '../intake/MailDropZone';
import { DueList } from './DueList';
import { KeptLongEnough } from './KeptLongEnough';
import { KeyReminders } from './KeyReminders';
import { LastBackup } from './LastBackup';
import { PhaseCounts } from './PhaseCounts';
import { Restored } from './Restored';
import styles from './TodayScreen.module.css';
import { TwoWeeks } from './TwoWeeks';

/** How far ahead Today looks. */
const daysAhead = 13;

/** What is due, in sentences, oldest first; beside it the cases by phase and the next two weeks. */
export function TodayScreen() {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const today = dayOf(new Date().toISOString(), style.zone);
  const until = addDays(today, daysAhead);
  const due = useOperation('due', { until });
  const cases = useOperation('cases.list', {});
  const items = [...(due.data ?? [])].sort((one, other) => one.due.localeCompare(other.due));
  const overdue = items.filter((item) => item.overdue).length;

  return (
    <MailDropZone>
      <Page title={t('today.title')} lead={day(today)} actions={<TakeReport />}>
        <FailureNotice error={due.error ?? cases.error} />
        <Restored />
        <div className={styles.columns}>
          <section aria-labelledby="due-title">
            <h2 id="due-title" className={styles.summary}>
              {due.data === undefined ? t('common.loading') : t('today.lead', { count: items.length })}{' '}
              {overdue > 0 ? t('today.overdue', { count: overdue }) : null}
            </h2>
            {due.data !== undefined && items.length === 0 ? (
              <p className={styles.empty}>
                {t('today.nothing')} <Link to="/cases">{t('frame.cases')}</Link>
              </p>
            ) : (
              <DueList items={items} today={today} />
            )}
          </section>
          <div className={styles.side}>
            <PhaseCounts cases={(cases.data ?? []).filter(isReadable)} today={today} zone={style.zone} />
            <LastBackup />
            <KeyReminders />
            <KeptLongEnough />
            <TwoWeeks items={items} today={today} days={daysAhead + 1} locale={style.locale} />
          </div>
        </div>
      </Page>
    </MailDropZone>
  );
}
