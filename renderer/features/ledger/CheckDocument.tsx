import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { newId } from '../../api/newId';
import { FailureNotice } from '../../components/FailureNotice';
import { JobProgress } from '../../components/JobProgress';
import { ChooseFiles } from '../intake/ChooseFiles';
import { FileTakerProvider } from '../intake/fileTaker';
import { sendDocument } from '../intake/uploadFile';
import { DocumentResult } from './DocumentResult';
import styles from './VerifyPanel.module.css';

/** Holds a document that left the vault against the ledger. */
export function useDocumentCheck() {
  const [job, setJob] = useState(newId);
  const check = useMutation({
    mutationFn: async (file: File) => {
      const fresh = newId();
      setJob(fresh);
      const watch = { onProgress: () => undefined, signal: new AbortController().signal };
      const document = await sendDocument(file, watch);
      const report = await call('ledger.verify', { document, job: fresh });
      return { name: file.name, report };
    },
  });
  const take = (files: File[]) => {
    const [file] = files;
    if (file !== undefined && !check.isPending) check.mutate(file);
  };
  return { check, job, take };
}

/** Where a document is chosen, and what came of it. The whole screen takes one that is dropped. */
export function CheckDocument({ check, job, take }: ReturnType<typeof useDocumentCheck>) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-label={t('ledger.document.title')}>
      <div className={styles.start}>
        <FileTakerProvider value={take}>
          <ChooseFiles
            kind="quiet"
            label={t('ledger.document.choose')}
            accept=".pdf,application/pdf"
            several={false}
          />
        </FileTakerProvider>
        {check.isPending ? (
          <JobProgress key={job} job={job} />
        ) : (
          <p className={styles.quiet}>{t('ledger.document.explained')}</p>
        )}
      </div>
      <FailureNotice error={check.error} />
      {check.data === undefined ? null : <DocumentResult {...check.data} />}
    </section>
  );
}
