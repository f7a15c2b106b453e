import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecordKind, RecordKindSchema } from '@contract/records/kinds';
import type { RecordView } from '@contract/views/caseView';
import { mayWrite } from '@domain/permissions/mayWrite';
import { CallFailure } from '../../../api/call';
import { useOperation } from '../../../api/queries';
import { NotHere } from '../../../app/NotHere';
import { useSession } from '../../../app/session';
import { FailureNotice } from '../../../components/FailureNotice';
import { CaseProvider, useCase, useClosed, useNames } from '../caseContext';
import { aimNames, casePath, type FormAim } from '../casePaths';
import { useClipboardCleared } from '../../../api/useClipboardCleared';
import { usePlace } from '../usePlace';
import styles from './forms.module.css';
import { IdentityFirst } from './IdentityFirst';
import { RecordForm } from './RecordForm';

/** One record being written or amended, on a page of its own. */
export function RecordFormPage() {
  const { t } = useTranslation();
  const place = usePlace();
  const file = useOperation('cases.get', { case: place.case });
  useClipboardCleared();
  const kind = RecordKindSchema.safeParse(place.kind);
  if (!kind.success) return <NotHere />;
  if (file.error !== null)
    return (
      <div className={styles.page}>
        <FailureNotice error={file.error} />
      </div>
    );
  if (file.data === undefined) return <p className={styles.page}>{t('common.loading')}</p>;
  const aim: FormAim = Object.fromEntries(
    aimNames.flatMap((name) => (place.search[name] === undefined ? [] : [[name, place.search[name]]])),
  );
  return (
    <CaseProvider value={file.data}>
      <FormPage key={JSON.stringify([kind.data, aim])} kind={kind.data} aim={aim} />
    </CaseProvider>
  );
}

function FormPage({ kind, aim }: { kind: RecordKind; aim: FormAim }) {
  const file = useCase();
  const navigate = useNavigate();
  const { role } = useSession().user;
  const record = file.records.find(({ id }) => id === aim.amend);
  const leave = (at?: string) => void navigate(casePath(file.id, 'file', at));
  const permission = mayWrite(kind, role, file.phase, record !== undefined);
  const closed = useClosed(record);
  const refusal = () => {
    if (aim.amend !== undefined && record?.kind !== kind) return 'noSuchRecord' as const;
    if (record?.state === 'entered-in-error') return 'enteredInError' as const;
    return permission.allowed ? (closed ?? null) : permission.because;
  };
  const refused = refusal();
  if (refused !== null)
    return (
      <Around kind={kind} record={record}>
        <FailureNotice error={new CallFailure({ code: refused })} />
      </Around>
    );
  const late = permission.allowed && permission.reasonNeeded;
  const form = { kind, aim, record, late, onDone: leave, onCancel: () => leave(record?.id) };
  return (
    <Around kind={kind} record={record}>
      {record?.kind === 'person' && record.data.identified.length > 0 ? (
        <IdentityFirst person={record} onCancel={form.onCancel}>
          {(identity) => <RecordForm {...form} identity={identity} sealed={identity === undefined} />}
        </IdentityFirst>
      ) : (
        <RecordForm
          {...form}
          sealed={
            record?.kind === 'report' && record.data.person !== undefined && record.data.contact !== undefined
          }
        />
      )}
    </Around>
  );
}

function Around({
  kind,
  record,
  children,
}: {
  kind: RecordKind;
  record: RecordView | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.back}>
          <Link {...casePath(file.id, 'file', record?.id)}>{file.codeName}</Link>
        </p>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {record === undefined
            ? t(`caseForms.new.${kind}`)
            : t('caseForms.amend', { record: names.record(record.id) })}
        </h1>
      </header>
      {children}
    </div>
  );
}
