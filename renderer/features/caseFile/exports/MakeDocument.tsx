import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Audience } from '@contract/documents';
import { call } from '../../../api/call';
import { newId } from '../../../api/newId';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Form } from '../../../components/form/Form';
import { JobProgress } from '../../../components/JobProgress';
import { useCase } from '../caseContext';
import styles from './ExportsView.module.css';

/** What the form of any document may answer; which of it is asked, its schema says. */
export interface DocumentAnswers {
  record?: string | undefined;
  recipient?: string | undefined;
  purpose?: string | undefined;
}

/** Makes one document: asks, lets choose where to, tells how far it is, can be stopped, shows the folder at the end. */
export function MakeDocument({
  audience,
  words,
  schema,
  children,
}: {
  audience: Audience;
  words: { title: string; explained: string; submit: string; fileName: string };
  schema: z.ZodType<DocumentAnswers>;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const file = useCase();
  const client = useQueryClient();
  const announce = useAnnounce();
  const heading = useId();
  const [job, setJob] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: async (answers: DocumentAnswers) => {
      const suggestedName = `${file.codeName} ${words.fileName}.pdf`;
      const { token, name } = await call('shell.chooseDestination', { suggestedName, kind: 'pdf' });
      if (token === undefined) return null;
      const id = newId();
      setJob(id);
      await call('exports.create', {
        case: file.id,
        audience,
        destination: token,
        ...answers,
        job: id,
      }).finally(() => setJob(null));
      announce(t('caseFile.export.done', { name: name ?? suggestedName }));
      await client.invalidateQueries();
      return { token, name: name ?? suggestedName };
    },
  });
  const saved = make.data;
  return (
    <section className={styles.making} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p>{words.explained}</p>
      <Form
        schema={schema}
        name={audience}
        draft={{ case: file.id, form: `export:${audience}` }}
        submitLabel={words.submit}
        onSubmit={async (answers) => {
          await make.mutateAsync(answers);
        }}
      >
        {children}
      </Form>
      {job === null ? null : <JobProgress job={job} />}
      {saved === null || saved === undefined || job !== null ? null : (
        <div className={styles.done}>
          <p>{t('caseFile.export.done', { name: saved.name })}</p>
          <Button
            kind="quiet"
            icon="folder"
            onClick={() => void call('shell.showInFolder', { token: saved.token })}
          >
            {t('caseFile.showInFolder')}
          </Button>
        </div>
      )}
    </section>
  );
}
