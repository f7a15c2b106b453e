import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useCase, usePermissions } from '../caseFile/caseContext';
import { DropZone } from './DropZone';
import styles from './intake.module.css';
import { FileTakerProvider } from './fileTaker';
import { isMail } from './uploadFile';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';

/** Takes files anywhere on a case: as evidence; an e-mail, after asking, as one more report or as evidence. */
export function CaseDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd } = usePermissions();
  const uploads = useUploads(file.id);
  const [mails, setMails] = useState<File[]>([]);
  const take = (files: File[]) => {
    setMails(files.filter(isMail));
    uploads.add(
      files.filter((each) => !isMail(each)),
      'evidence',
    );
  };
  const answer = (purpose: 'mail' | 'evidence') => {
    uploads.add(mails, purpose);
    setMails([]);
  };
  const allowed = mayAdd('evidence');
  return (
    <FileTakerProvider value={allowed ? take : null}>
      <DropZone says={t('intake.dropOnCase', { codeName: file.codeName })} onFiles={allowed ? take : null}>
        {children}
        <UploadList uploads={uploads} />
      </DropZone>
      <Dialog
        opened={mails.length > 0}
        onClose={() => setMails([])}
        title={t('intake.mail.title', { count: mails.length })}
      >
        <p>
          {t('intake.mail.explained', {
            count: mails.length,
            files: mails.map(({ name }) => name).join(', '),
          })}
        </p>
        <div className={styles.actions}>
          <Button kind="main" icon="mail" onClick={() => answer('mail')}>
            {t('intake.mail.asReport', { codeName: file.codeName })}
          </Button>
          <Button icon="file" onClick={() => answer('evidence')}>
            {t('intake.mail.asEvidence')}
          </Button>
        </div>
      </Dialog>
    </FileTakerProvider>
  );
}
