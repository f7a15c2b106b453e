import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useCase, usePermissions } from '../caseFile/caseContext';
import { DropZone } from './DropZone';
import styles from './intake.module.css';
import { FileTakerProvider } from './fileTaker';
import { LateDialog } from './LateDialog';
import { isMail, type Purpose, saysItIsAForm } from './uploadFile';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';

/** Files that were given and wait for the reason why they come only now. */
interface Waiting {
  files: File[];
  purpose: Purpose;
}

/** Takes files anywhere on a case: as evidence; an e-mail or a filled-in form, after asking, as one more report or as evidence. After their phase the reason is asked for once. */
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
  const take = async (files: File[]) => {
    const forms = await Promise.all(files.map(saysItIsAForm));
    const isReport = (file: File, index: number) => isMail(file) || forms[index] === true;
    setMails(files.filter(isReport));
    add(
      files.filter((file, index) => !isReport(file, index)),
      'evidence',
    );
  };
  const taking = (files: File[]) => void take(files);
  const answer = (purpose: Purpose) => {
    add(mails, purpose);
    setMails([]);
  };
  const giveReason = (reason: string) => {
    for (const { files, purpose } of late) uploads.add(files, purpose, { lateReason: reason });
    setLate([]);
  };
  const allowed = mayAdd('evidence');
  return (
    <FileTakerProvider value={allowed ? taking : null}>
      <DropZone says={t('intake.dropOnCase', { codeName: file.codeName })} onFiles={allowed ? taking : null}>
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
