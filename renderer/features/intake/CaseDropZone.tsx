import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useCase, usePermissions } from '../caseFile/caseContext';
import { DropZone } from './DropZone';
import styles from './intake.module.css';
import { FileTakerProvider } from './fileTaker';
import { LateDialog } from './LateDialog';
import { isMail, type Purpose } from './uploadFile';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';

/** Files that were given and wait for the reason why they come only now. */
interface Waiting {
  files: File[];
  purpose: Purpose;
}

/** Takes files anywhere on a case: as evidence; an e-mail, after asking, as one more report or as evidence. After their phase the reason is asked for once. */
export function CaseDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd, needsReason } = usePermissions();
  const uploads = useUploads(file.id);
  const [mails, setMails] = useState<File[]>([]);
  const [late, setLate] = useState<readonly Waiting[]>([]);
  const add = (files: File[], purpose: Purpose) => {
    if (files.length === 0) return;
    if (needsReason(purpose === 'mail' ? 'report' : 'evidence'))
      setLate((before) => [...before, { files, purpose }]);
    else uploads.add(files, purpose);
  };
  const take = (files: File[]) => {
    setMails(files.filter(isMail));
    add(
      files.filter((each) => !isMail(each)),
      'evidence',
    );
  };
  const answer = (purpose: Purpose) => {
    add(mails, purpose);
    setMails([]);
  };
  const giveReason = (reason: string) => {
    for (const { files, purpose } of late) uploads.add(files, purpose, reason);
    setLate([]);
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
      {late.length === 0 || mails.length > 0 ? null : (
        <LateDialog
          files={late.flatMap(({ files }) => files.map(({ name }) => name))}
          onReason={giveReason}
          onClose={() => setLate([])}
        />
      )}
    </FileTakerProvider>
  );
}
