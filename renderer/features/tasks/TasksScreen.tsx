import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { type DueItem, isReadable } from '@contract/views/caseView';
import { addDays, dayOf } from '@domain/time/day';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { LongList } from '../../components/LongList';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { writePath } from '../caseFile/casePaths';
import { DueList } from '../today/DueList';
import styles from '../today/lists.module.css';

const groups = ['overdue', 'week', 'later'] as const;
type Group = (typeof groups)[number];

/** Open tasks by how soon they are due; each group oldest first. */
export function tasksByDay(items: readonly DueItem[], today: string): Record<Group, DueItem[]> {
  const endOfWeek = addDays(today, 7);
  const sorted = items
    .filter(({ duty }) => duty === 'task')
    .sort((one, other) => one.due.localeCompare(other.due));
  return {
    overdue: sorted.filter((item) => item.due < today),
    week: sorted.filter((item) => item.due >= today && item.due <= endOfWeek),
    later: sorted.filter((item) => item.due > endOfWeek),
  };
}

/** What somebody means to do, by a day or without one, across every case; each opens its own form. */
export function TasksScreen() {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const due = useOperation('due', {});
  const cases = useOperation('cases.list', {});
  const today = dayOf(new Date().toISOString(), style.zone);
  const tasks = tasksByDay(due.data ?? [], today);
  const undated = (cases.data ?? [])
    .filter(isReadable)
    .flatMap((card) => (card.undatedTasks ?? []).map((task) => ({ ...task, card })));
  const count = groups.reduce((sum, group) => sum + tasks[group].length, undated.length);
  return (
    <Page title={t('tasks.title')} lead={t('tasks.lead')}>
      <FailureNotice error={due.error ?? cases.error} />
      {due.data === undefined || cases.data === undefined ? null : count === 0 ? (
        <section className={styles.empty}>
          <h2>{t('tasks.noneTitle')}</h2>
          <p>{t('tasks.none')}</p>
        </section>
      ) : (
        <>
          <p className={styles.summary}>{t('tasks.count', { count })}</p>
          {groups.map((group) =>
            tasks[group].length === 0 ? null : (
              <section key={group} aria-labelledby={`tasks-${group}`} className={styles.group}>
                <h2 id={`tasks-${group}`}>{t(`tasks.${group}`)}</h2>
                <LongList items={tasks[group]}>{(shown) => <DueList items={shown} today={today} />}</LongList>
              </section>
            ),
          )}
          {undated.length === 0 ? null : (
            <section aria-labelledby="tasks-no-day" className={styles.group}>
              <h2 id="tasks-no-day">{t('tasks.noDay')}</h2>
              <LongList items={undated}>
                {(shown) => (
                  <ul className={styles.plainList}>
                    {shown.map(({ card, record, title }) => (
                      <li key={record}>
                        <Link
                          {...writePath(card.id, 'task', { amend: record, field: 'status' })}
                          className={styles.row}
                        >
                          <span>
                            <Trans
                              i18nKey="tasks.item"
                              values={{ title, codeName: card.codeName }}
                              components={{ case: <em /> }}
                            />
                          </span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </LongList>
            </section>
          )}
        </>
      )}
    </Page>
  );
}
