import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationOutput } from '@contract/operations';
import { dayOf } from '@domain/time/day';
import { call } from '../../api/call';
import { newId } from '../../api/newId';
import { useOperation } from '../../api/queries';
import { useAnnounce } from '../../components/Announcer';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { FailureNotice } from '../../components/FailureNotice';
import { JobProgress } from '../../components/JobProgress';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './settings.module.css';

interface Backup extends OperationOutput<'vault.backup'> {
  token: string;
}

/** Makes a backup: where to, progress that can be stopped, and what proves the file. */
export function BackupPanel() {
  const { t } = useTranslation();
  const { style, instant } = useTimeStyle();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [job, setJob] = useState<string | null>(null);
  const backups = useOperation('vault.backups', {});
  const before = backups.data?.[0];
  const make = useMutation({
    mutationFn: async (): Promise<Backup | null> => {
      const day = dayOf(new Date().toISOString(), style.zone);
      const { token } = await call('shell.chooseDestination', {
        suggestedName: `${t('settings.vault.backupName', { day })}.casekeep-backup`,
        kind: 'backup',
      });
      if (token === undefined) return null;
      const id = newId();
      setJob(id);
      const written = await call('vault.backup', { destination: token, job: id }).finally(() => setJob(null));
      announce(t('settings.vault.backupDone'));
      await client.invalidateQueries();
      return { ...written, token };
    },
  });
  const last = make.data;
  return (
    <>
      <p className={styles.quiet}>
        {before === undefined
          ? t('settings.vault.backupNone')
          : t('settings.vault.backupLast', { instant: instant(before.at) })}
      </p>
      <FailureNotice error={make.error ?? backups.error} />
      {job === null ? (
        <p>
          <Button kind="main" icon="file" busy={make.isPending} onClick={() => make.mutate()}>
            {t('settings.vault.backupMake')}
          </Button>
        </p>
      ) : (
        <JobProgress job={job} />
      )}
      {last === undefined || last === null || job !== null ? null : (
        <div className={styles.done}>
          <p>
            {t('settings.vault.backupDone')}{' '}
            {t('settings.vault.bytes', {
              count: last.bytes,
              bytes: new Intl.NumberFormat(style.locale).format(last.bytes),
            })}
          </p>
          <p>
            <span className={styles.quiet}>{t('settings.vault.digest')}</span>{' '}
            <code className={styles.digest}>{last.sha256}</code>{' '}
            <CopyButton text={last.sha256} what={t('settings.vault.digest')} />
          </p>
          <Button icon="folder" onClick={() => void call('shell.showInFolder', { token: last.token })}>
            {t('settings.vault.show')}
          </Button>
        </div>
      )}
    </>
  );
}
