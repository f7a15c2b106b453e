import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationOutput } from '@contract/operations';
import { usualKeepDays } from '@domain/backupRotation';
import { dayOf } from '@domain/time/day';
import { call } from '../../api/call';
import { newId } from '../../api/newId';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { useAnnounce } from '../../components/Announcer';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { FailureNotice } from '../../components/FailureNotice';
import { JobProgress } from '../../components/JobProgress';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './settings.module.css';

interface Backup extends OperationOutput<'vault.backup'> {
  token: string;
  /** Of a backup in a folder: the file it became, and those whose days were over. */
  name?: string;
  removed?: string[];
}

/** Makes a backup: into a file or beside earlier ones, progress that can be stopped, and what proves the file. */
export function BackupPanel() {
  const { t } = useTranslation();
  const { style, instant } = useTimeStyle();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { office } = useSession();
  const [job, setJob] = useState<string | null>(null);
  const backups = useOperation('vault.backups', {});
  const before = backups.data?.[0];
  const make = useMutation({
    mutationFn: async (where: 'file' | 'folder'): Promise<Backup | null> => {
      const day = dayOf(new Date().toISOString(), style.zone);
      const suggestedName = `${t('settings.vault.backupName', { day })}.casekeep-backup`;
      const { token } =
        where === 'file'
          ? await call('shell.chooseDestination', { suggestedName, kind: 'backup' })
          : await call('shell.chooseBackupFolder', {});
      if (token === undefined) return null;
      const id = newId();
      setJob(id);
      const written = await (
        where === 'file'
          ? call('vault.backup', { destination: token, job: id })
          : call('vault.backupTo', { folder: token, job: id })
      ).finally(() => setJob(null));
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
      <p>{t('settings.vault.backupIntoExplained', { count: office.keepBackups ?? usualKeepDays })}</p>
      <FailureNotice error={make.error ?? backups.error} />
      {job === null ? (
        <p className={styles.choices}>
          <Button kind="main" icon="folder" busy={make.isPending} onClick={() => make.mutate('folder')}>
            {t('settings.vault.backupInto')}
          </Button>
          <Button icon="file" busy={make.isPending} onClick={() => make.mutate('file')}>
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
          {last.name === undefined ? null : <p className={styles.path}>{last.name}</p>}
          {last.removed === undefined || last.removed.length === 0 ? null : (
            <p>{t('settings.vault.backupRemoved', { count: last.removed.length })}</p>
          )}
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
