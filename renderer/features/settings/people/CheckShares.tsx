import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { OperationOutput } from '@contract/operations';
import { call } from '../../../api/call';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import styles from '../settings.module.css';

export type ShownShares = OperationOutput<'recovery.prepare'>['shares'];

const WordSchema = z.string().trim().min(1).max(40);

/** A name of its own for each answer: in a list an empty one would move those after it up. */
const nameOf = (share: number, word: number) => `share${share + 1}word${word}`;

interface Props {
  shares: ShownShares;
  onDone: (inviteAgain: readonly string[]) => void;
  onBack: () => void;
  backLabel: string;
}

/** Asks for the words that show that each share is on paper; the vault compares them. */
export function CheckShares({ shares, onDone, onBack, backLabel }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const names = shares.map(({ asked }, share) => asked.map((word) => nameOf(share, word)));
  const schema = z.strictObject(Object.fromEntries(names.flat().map((name) => [name, WordSchema])));
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.focusable}>
        {t('recovery.check')}
      </h3>
      <p>{t('recovery.checkLead')}</p>
      <Form
        schema={schema}
        submitLabel={t('recovery.confirm')}
        busyLabel={t('recovery.busy')}
        cancelLabel={backLabel}
        onCancel={onBack}
        onSubmit={async (answers) => {
          const words = names.map((own) => own.map((name) => answers[name] ?? ''));
          onDone((await call('recovery.confirm', { words })).inviteAgain);
        }}
      >
        {shares.flatMap(({ asked }, share) =>
          asked.map((word) => (
            <TextField
              key={nameOf(share, word)}
              name={nameOf(share, word)}
              label={t('recovery.ask', { share: share + 1, word })}
            />
          )),
        )}
      </Form>
    </>
  );
}
