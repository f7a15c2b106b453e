import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormChannel } from '@contract/operations/forms';
import { hasRight } from '@domain/permissions/hasRight';
import { useSession } from '../../app/session';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { DropZone } from './DropZone';
import { FileTakerProvider } from './fileTaker';
import styles from './intake.module.css';
import { isMail, mayBeForm } from './uploadFile';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';

const cameBy = ['e-mail', 'letter', 'in-person'] as const satisfies readonly FormChannel[];

/**
 * Takes saved e-mails and filled-in forms where no case is open: each opens a case of its own. How a form came back is
 * asked, since it does not tell. Other files are told where they belong.
 */
export function MailDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const uploads = useUploads();
  const [others, setOthers] = useState<string[]>([]);
  const [forms, setForms] = useState<File[]>([]);
  const allowed = hasRight(role, 'case.open');
  const take = (files: File[]) => {
    const rest = files.filter((file) => !isMail(file));
    setOthers(rest.filter((file) => !mayBeForm(file)).map(({ name }) => name));
    setForms(rest.filter(mayBeForm));
    uploads.add(files.filter(isMail), 'mail');
  };
  const came = (channel: FormChannel) => {
    uploads.add(forms, 'mail', { channel });
    setForms([]);
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
      <Dialog
        opened={forms.length > 0}
        onClose={() => setForms([])}
        title={t('intake.form.title', { count: forms.length })}
      >
        <p>{t('intake.form.explained', { files: forms.map(({ name }) => name).join(', ') })}</p>
        <div className={styles.actions}>
          {cameBy.map((channel) => (
            <Button key={channel} onClick={() => came(channel)}>
              {t(`intake.form.came.${channel}`)}
            </Button>
          ))}
        </div>
      </Dialog>
    </FileTakerProvider>
  );
}
