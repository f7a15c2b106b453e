import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableMap } from '@contract/oldCases';
import type { TablePreview, TableReport } from '@contract/operations/intake';
import { hasRight } from '@domain/permissions/hasRight';
import { call, CallFailure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { useSession } from '../../../app/session';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { JobProgress } from '../../../components/JobProgress';
import { Page } from '../../../components/Page';
import { ChooseFiles } from '../ChooseFiles';
import { DropZone } from '../DropZone';
import { FileTakerProvider } from '../fileTaker';
import styles from '../intake.module.css';
import { sendFile } from '../uploadFile';
import { MapEditor } from './MapEditor';
import tableStyles from './table.module.css';
import { TableReportView } from './TableReportView';

interface Held {
  upload: string;
  preview: TablePreview;
}

/** Takes in a table of old cases: choose it, say what its columns are, try it, take it in. */
export function TableImportPage() {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const [held, setHeld] = useState<Held>();
  const last = useRef<string>(undefined);
  // The vault holds a table in memory only as long as it is looked at.
  const forget = () => {
    const upload = last.current;
    last.current = undefined;
    if (upload !== undefined) void call('intake.cancel', { upload }).catch(() => undefined);
  };
  useEffect(() => forget, []);
  const open = useMutation({
    mutationFn: async ([file]: File[]): Promise<Held | undefined> => {
      if (file === undefined) return undefined;
      const upload = await sendFile(
        file,
        { purpose: 'table' },
        { onProgress: () => undefined, signal: new AbortController().signal },
      );
      try {
        return { upload, preview: await call('intake.table.preview', { upload }) };
      } catch (error) {
        await call('intake.cancel', { upload });
        throw error;
      }
    },
    onSuccess: (opened) => {
      last.current = opened?.upload;
      setHeld(opened);
    },
  });
  const take = (files: File[]) => open.mutate(files);
  if (!hasRight(role, 'case.open'))
    return (
      <Page title={t('oldCases.title')}>
        <FailureNotice error={new CallFailure({ code: 'notPermitted' })} />
      </Page>
    );
  return (
    <FileTakerProvider value={take}>
      <DropZone says={t('oldCases.choose')} onFiles={held === undefined ? take : null}>
        <Page title={t('oldCases.title')} lead={t('oldCases.lead')}>
          <FailureNotice error={open.error} />
          {held === undefined ? (
            <p className={styles.ways}>
              {t('oldCases.explained')}
              <ChooseFiles kind="main" label={t('oldCases.choose')} accept=".csv,.tsv,.txt,text/csv" />
            </p>
          ) : (
            <HeldTable
              key={held.upload}
              held={held}
              onAnother={() => {
                forget();
                setHeld(undefined);
              }}
            />
          )}
        </Page>
      </DropZone>
    </FileTakerProvider>
  );
}

function HeldTable({ held: { upload, preview }, onAnother }: { held: Held; onAnother: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [map, setMap] = useState<TableMap>(preview.map);
  const [tried, setTried] = useState<TableReport>();
  const [job, setJob] = useState<string>();
  const run = useMutation({
    mutationFn: (dryRun: boolean) => {
      const id = newId();
      setJob(dryRun ? undefined : id);
      return call('intake.table.import', { upload, map, dryRun, job: id });
    },
    onSuccess: async (report) => {
      setTried(report);
      if (!report.dryRun) await client.invalidateQueries();
    },
    onSettled: () => setJob(undefined),
  });
  const isDone = tried?.dryRun === false;
  return (
    <>
      {preview.lettersGuessed ? <p className={styles.notMail}>{t('oldCases.letters')}</p> : null}
      {isDone ? null : (
        <MapEditor
          preview={preview}
          map={map}
          onChange={(next) => {
            setMap(next);
            setTried(undefined);
          }}
        />
      )}
      {isDone ? null : <FirstRows preview={preview} />}
      <FailureNotice error={run.error} />
      {job === undefined ? null : <JobProgress job={job} />}
      <div className={styles.actions}>
        {isDone ? null : (
          <Button
            kind={tried === undefined ? 'main' : 'quiet'}
            busy={run.isPending}
            onClick={() => run.mutate(true)}
          >
            {t('oldCases.try')}
          </Button>
        )}
        {tried === undefined || isDone || tried.opened === 0 ? null : (
          <Button kind="main" busy={run.isPending} onClick={() => run.mutate(false)}>
            {t('oldCases.import', { count: tried.opened })}
          </Button>
        )}
        <Button kind="plain" busy={run.isPending} onClick={onAnother}>
          {t('oldCases.another')}
        </Button>
      </div>
      {tried === undefined ? null : <TableReportView report={tried} />}
    </>
  );
}

function FirstRows({ preview: { headings, rows, count } }: { preview: TablePreview }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="old-cases-preview">
      <h2 id="old-cases-preview">{t('oldCases.preview')}</h2>
      <p>{t('oldCases.rows', { count })}</p>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- it scrolls sideways, also by keyboard */}
      <div className={tableStyles.wide} role="region" aria-labelledby="old-cases-preview" tabIndex={0}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={String(row)}>
                {headings.map((heading, index) => (
                  <td key={heading}>{(cells[index] ?? '').slice(0, 200)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
