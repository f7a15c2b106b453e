import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { prose } from '@contract/records/fields';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { Identity } from '@contract/records/person';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { useAnnounce } from '../../../components/Announcer';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { formSchema, onlyKnown } from '../../../components/form/onlyKnown';
import { useCase } from '../caseContext';
import type { FormAim } from '../casePaths';
import { draftName } from './draftName';
import styles from './forms.module.css';
import { kindForms } from './kindForms';

interface Props {
  kind: RecordKind;
  aim: FormAim;
  /** The record that is amended; absent for a new one. */
  record: RecordView | undefined;
  /** The record's phase is over: it is written only with a reason. */
  late: boolean;
  /** Who the amended person really is, shown before. */
  identity?: Identity | undefined;
  /** The record amended holds what says who somebody is, and that was not shown. */
  sealed?: boolean;
  onDone: (record: string) => void;
  onCancel: () => void;
}

/** What the form of one kind accepts: the record by the vault's own schema, and the reasons the moment asks for. */
function recordFormSchema(kind: RecordKind, file: CaseView, asks: { amends: boolean; late: boolean }) {
  const schema = z.strictObject({
    data: recordKinds[kind].written as z.ZodType,
    ...(asks.amends ? { reason: prose(), version: z.int().min(1) } : {}),
    ...(asks.late ? { lateReason: prose() } : {}),
  });
  return formSchema(schema, ({ data, ...rest }) => {
    const values = (data ?? {}) as Record<string, unknown>;
    return { ...rest, data: kindForms[kind].tidy?.(values, file) ?? values };
  });
}

/** The form of one record: its fields, then the reasons, kept as a draft while it is typed. */
export function RecordForm({ kind, aim, record, late, identity, sealed = false, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const file = useCase();
  const { user, office } = useSession();
  const announce = useAnnounce();
  const write = useChange('records.write');
  const { Fields, start: begin, carriedOut } = kindForms[kind];
  const carriesOut = aim.field === 'status' && carriedOut !== undefined;
  const schema = useMemo(
    () => recordFormSchema(kind, file, { amends: record !== undefined, late }),
    [kind, file, record, late],
  );
  const [start] = useState(() => {
    const now = { instant: new Date().toISOString(), zone: office.zone };
    const context = { file, aim, userName: user.name, now };
    if (record === undefined) return { data: begin?.(context) ?? {} };
    const known = onlyKnown(recordKinds[kind].written, record.data) as Record<string, unknown>;
    const data = identity === undefined ? known : { ...known, identity };
    return {
      data: carriesOut ? carriedOut(data, context) : data,
      version: record.version,
      ...(carriesOut ? { reason: t('caseForms.carriedOut') } : {}),
    };
  });
  return (
    <Form
      schema={schema}
      start={start}
      draft={{ case: file.id, form: draftName(kind, aim) }}
      submitLabel={t(record === undefined ? 'caseForms.submitNew' : 'caseForms.submitAmend')}
      fieldsAt="data"
      onCancel={onCancel}
      onSubmit={async (value) => {
        const { data, reason, version, lateReason } = value as {
          data: unknown;
          reason?: string;
          version?: number;
          lateReason?: string;
        };
        const written = await write.mutateAsync({
          case: file.id,
          kind,
          data,
          ...(record === undefined || reason === undefined
            ? {}
            : { amend: { record: record.id, reason, ...(version === undefined ? {} : { version }) } }),
          ...(lateReason === undefined ? {} : { lateReason }),
        });
        announce(t('caseForms.written', { kind: t(`answers.kind.${kind}`) }));
        onDone(written.record);
      }}
    >
      <Fields at="data" sealed={sealed} record={record?.id} />
      {record === undefined && !late ? null : (
        <div className={styles.narrow}>
          {record === undefined ? null : (
            <TextField
              name="reason"
              label={t('caseForms.reason')}
              hint={t('caseForms.reasonHint', { version: record.version })}
              long
            />
          )}
          {late ? (
            <TextField
              name="lateReason"
              label={t('caseForms.lateReason')}
              hint={t('caseForms.lateReasonHint')}
              long
            />
          ) : null}
        </div>
      )}
    </Form>
  );
}
