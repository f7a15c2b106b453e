import { useTranslation } from 'react-i18next';
import { useChange, useOperation } from '../../api/queries';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import styles from './start.module.css';

/** Which folder is open, and a way to another one. The path comes from a dialog of the shell, never from here. */
export function OtherFolder({ purposes = ['existing'] }: { purposes?: readonly ('existing' | 'new')[] }) {
  const { t } = useTranslation();
  const location = useOperation('shell.location', {});
  const choose = useChange('shell.chooseLocation');
  return (
    <div className={styles.folder}>
      <p className={styles.path}>
        {location.data === undefined
          ? null
          : location.data.isDefault
            ? t('start.placeDefault')
            : location.data.folder}
      </p>
      {location.data?.warning === undefined ? null : (
        <p role="note" className={styles.warning}>
          {location.data.warning === 'synced' ? t('start.warningSynced') : t('start.warningNetwork')}
        </p>
      )}
      <FailureNotice error={choose.error} />
      {purposes.map((purpose) => (
        <Button key={purpose} kind="plain" icon="folder" onClick={() => choose.mutate({ purpose })}>
          {purpose === 'new'
            ? t('start.chooseOther')
            : purposes.length > 1
              ? t('start.openExisting')
              : t('start.otherFolder')}
        </Button>
      ))}
    </div>
  );
}
