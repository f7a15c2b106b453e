import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventValue } from '@contract/events';
import { call } from '../api/call';
import { useEvent } from '../api/events';
import { Button } from './Button';
import styles from './JobProgress.module.css';

/** How far long work has come, in words, with a way to stop it. The work reports itself under its job's id. */
export function JobProgress({ job }: { job: string }) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<EventValue<'progress'> | null>(null);
  useEvent('progress', (value) => {
    if (value.job === job) setState(value);
  });
  const key = `progress.${state?.words ?? ''}`;
  const words = i18n.exists(key) ? t(key as 'common.working') : t('common.working');
  return (
    <div className={styles.progress}>
      <p role="status">{words}</p>
      <progress
        aria-label={words}
        {...(state === null || state.total === 0 ? {} : { max: state.total, value: state.done })}
      />
      <Button onClick={() => void call('jobs.cancel', { job })}>{t('common.stop')}</Button>
    </div>
  );
}
