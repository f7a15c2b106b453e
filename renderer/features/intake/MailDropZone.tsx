import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useSession } from '../../app/session';
import { DropZone } from './DropZone';
import { FileTakerProvider } from './fileTaker';
import styles from './intake.module.css';
import { isMail } from './uploadFile';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';

/** Takes saved e-mails where no case is open: each opens a case of its own. Other files are told where they belong. */
export function MailDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const uploads = useUploads();
  const [others, setOthers] = useState<string[]>([]);
  const allowed = hasRight(role, 'case.open');
  const take = (files: File[]) => {
    setOthers(files.filter((file) => !isMail(file)).map(({ name }) => name));
    uploads.add(files.filter(isMail), 'mail');
  };
  return (
    <FileTakerProvider value={allowed ? take : null}>
      <DropZone says={t('intake.dropMail')} onFiles={allowed ? take : null}>
        {children}
        {others.length === 0 ? null : (
          <p role="status" className={styles.notMail}>
            {t('intake.notMail', { count: others.length, files: others.join(', ') })}
          </p>
        )}
        <UploadList uploads={uploads} />
      </DropZone>
    </FileTakerProvider>
  );
}
