import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { casePath, writePath } from '../casePaths';
import { usePlace } from '../usePlace';
import styles from './Entry.module.css';
import { Fact, Facts } from './Facts';

type From = RecordView<'consultation' | 'interview'>;

function useTasksFrom(record: From): RecordView<'task'>[] {
  return currentRecords(useCase(), 'task').filter(({ data }) => data.from === record.id);
}

/** Begins a task that follows from a talk. */
export function TaskFrom({ record }: { record: From }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  if (!mayAdd('task')) return null;
  return (
    <Link
      className={styles.action}
      aria-label={t('caseFile.taskFrom.addTo', { record: names.record(record.id) })}
      {...writePath(file.id, 'task', { from: record.id })}
    >
      {t('caseFile.taskFrom.add')}
    </Link>
  );
}

/** The tasks that follow from a talk; asked after, as long as none does, where one arrives right after recording it. */
export function FollowingTasks({ record }: { record: From }) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd } = usePermissions();
  const tasks = useTasksFrom(record);
  const arrived = usePlace().search['at'] === record.id;
  if (tasks.length === 0)
    return arrived && mayAdd('task') ? (
      <p className={styles.offer}>
        {t('caseFile.taskFrom.question')}{' '}
        <Link {...writePath(file.id, 'task', { from: record.id })}>{t('caseFile.taskFrom.offer')}</Link>
      </p>
    ) : null;
  return (
    <Facts>
      <Fact name={t('caseFile.taskFrom.tasks')}>
        <ul>
          {tasks.map(({ id, data }) => (
            <li key={id}>
              <Link {...casePath(file.id, 'file', id)}>{data.title}</Link>,{' '}
              {t(`answers.task.${data.state.kind}`)}
            </li>
          ))}
        </ul>
      </Fact>
    </Facts>
  );
}
