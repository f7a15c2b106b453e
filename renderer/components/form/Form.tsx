import { Fragment, type ReactNode } from 'react';
import { type FieldValues, FormProvider, useForm } from 'react-hook-form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { failureOf } from '../../api/call';
import { Button } from '../Button';
import { FailureNotice } from '../FailureNotice';
import { useTimeStyle } from '../useTimeStyle';
import { ErrorSummary } from './ErrorSummary';
import styles from './Form.module.css';
import { FormLabels } from './FormLabels';
import { complaintNamed, schemaResolver } from './schemaResolver';
import { type DraftPlace, useDraft, useKeptDraft } from './useDraft';

interface Props<Schema extends z.ZodType> {
  /** The schema of what is written; the form's fields are named by its paths. */
  schema: Schema;
  /** What the form starts with, when there is no draft. */
  start?: FieldValues;
  /** Tells it from other forms on the same page. */
  name?: string;
  /** Where the draft is kept. Without it nothing is kept: for passphrases, and for words about what is not kept either. */
  draft?: DraftPlace;
  /** Writes it. What it throws is shown as a sentence; the words stay. */
  onSubmit: (value: z.output<Schema>) => Promise<void> | void;
  submitLabel: string;
  /** Said beside the button while it works, where that takes longer than a moment. */
  busyLabel?: string;
  /** A further step that a failure leaves open, shown below it; `again` sends the same answers another way. */
  wayOut?: (failure: unknown, again: (send: (value: z.output<Schema>) => Promise<void>) => void) => ReactNode;
  /** What leaving is called, where it is not "Cancel". */
  cancelLabel?: string;
  onCancel?: () => void;
  /** Where the record's own fields lie in this form: what the vault complains of is then shown at its field. */
  fieldsAt?: string;
  children: ReactNode;
}

/** A form: checked by the vault's own schema, kept as a draft while it is typed, errors in a summary with links. */
export function Form<Schema extends z.ZodType>(props: Props<Schema>) {
  const kept = useKeptDraft(props.draft);
  if (props.draft !== undefined && kept.isPending) return null;
  const draft = kept.data ?? null;
  return (
    <FormLabels name={props.name}>
      <FormBody
        {...props}
        start={(draft?.value as FieldValues | undefined) ?? props.start ?? {}}
        draftFrom={draft?.savedAt ?? null}
        original={props.start ?? {}}
      />
    </FormLabels>
  );
}

function FormBody<Schema extends z.ZodType>({
  schema,
  start,
  original,
  draft,
  draftFrom,
  onSubmit,
  submitLabel,
  busyLabel,
  wayOut,
  cancelLabel,
  onCancel,
  fieldsAt = '',
  children,
}: Props<Schema> & { draftFrom: string | null; original: FieldValues }) {
  const { t } = useTranslation();
  const { time } = useTimeStyle();
  const form = useForm({
    ...(start === undefined ? {} : { defaultValues: start }),
    resolver: schemaResolver(schema),
    shouldFocusError: false,
    // After a first try each field is looked at again as it is mended.
    reValidateMode: 'onChange',
  });
  const { savedAt, failure: draftFailure, end } = useDraft(form, draft);
  const [failure, setFailure] = useState<unknown>(null);
  const [restored, setRestored] = useState(draftFrom);
  const [round, setRound] = useState(0);

  const deliver = async (send: Props<Schema>['onSubmit'], value: z.output<Schema>) => {
    try {
      await send(value);
      await end();
    } catch (error) {
      setFailure(error);
      for (const { path, message } of failureOf(error).fields ?? []) {
        const name = [fieldsAt, path].filter((part) => part !== '').join('.');
        if (name !== '') form.setError(name, { type: 'vault', message: complaintNamed(message) });
      }
    }
  };
  const submit = form.handleSubmit((value) => {
    setFailure(null);
    return deliver(onSubmit, value);
  });
  // The failure stays while it is tried another way: the focus rests on a button beside it.
  const again = (send: Props<Schema>['onSubmit']) =>
    void form.handleSubmit((value) => deliver(send, value))();

  const beginAfresh = () => {
    form.reset(original);
    setRestored(null);
    // Fields that keep what was typed beside what it means begin anew as well.
    setRound((before) => before + 1);
  };

  const working = form.formState.isSubmitting;
  const state =
    draftFailure !== null
      ? t('fields.notSaved')
      : savedAt === null
        ? null
        : t('fields.saved', { time: time(savedAt) });

  return (
    <FormProvider {...form}>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary />
        {restored === null ? null : (
          <p className={styles.restored}>
            {t('fields.draftBack', { time: time(restored) })}{' '}
            <Button kind="plain" onClick={beginAfresh}>
              {t('fields.draftDiscard')}
            </Button>
          </p>
        )}
        <Fragment key={round}>{children}</Fragment>
        <FailureNotice error={failure} />
        {failure === null ? null : wayOut?.(failure, again)}
        <div className={styles.foot}>
          <Button kind="main" type="submit" busy={working}>
            {submitLabel}
          </Button>
          {onCancel === undefined ? null : (
            <Button onClick={onCancel}>{cancelLabel ?? t('common.cancel')}</Button>
          )}
          <span role="status" className={styles.saved}>
            {working ? (busyLabel ?? t('common.working')) : state}
          </span>
        </div>
      </form>
    </FormProvider>
  );
}
