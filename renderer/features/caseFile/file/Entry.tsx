import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { recordedAfter } from '@domain/time/lateness';
import { Button } from '../../../components/Button';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, useClosed, useNames, usePermissions } from '../caseContext';
import { casePath, writePath } from '../casePaths';
import { usePlace } from '../usePlace';
import styles from './Entry.module.css';
import { ErrorMarkDialog } from './ErrorMarkDialog';

interface Props {
  record: RecordView;
  title: ReactNode;
  /** One quiet line beside the title, e.g. when it happened. */
  when?: string | undefined;
  /** More that may be done with it, before the usual. */
  actions?: ReactNode;
  /** It stands under another entry. */
  nested?: boolean;
  children?: ReactNode;
}

/** One record as the file shows it: a title, its content, and in one quiet line who wrote it when. */
export function Entry({ record, title, when, actions, nested = false, children }: Props) {
  const { t } = useTranslation();
  const Heading = nested ? 'h4' : 'h3';
  const { at } = usePlace().search;
  return (
    <section
      id={`entry-${record.id}`}
      tabIndex={-1}
      className={styles.entry}
      data-aimed={at === record.id || undefined}
      aria-labelledby={`title-${record.id}`}
    >
      <Heading id={`title-${record.id}`} className={styles.title}>
        {title}
        {when === undefined ? null : <span className={styles.when}>{when}</span>}
      </Heading>
      {children}
      {record.reason === undefined ? null : (
        <p className={styles.reason}>{t('caseFile.amendedBecause', { reason: record.reason })}</p>
      )}
      {record.lateReason === undefined ? null : (
        <p className={styles.reason}>{t('caseFile.lateBecause', { reason: record.lateReason })}</p>
      )}
      <EntryFoot record={record}>{actions}</EntryFoot>
    </section>
  );
}

/** Amends the record, or, where it is not changed any more, the other way there is. */
function AmendLink({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  const closed = useClosed(record);
  if (closed === undefined)
    return (
      <Link
        className={styles.action}
        aria-label={t('caseFile.amendOf', { record: names.record(record.id) })}
        {...writePath(file.id, record.kind, { amend: record.id })}
      >
        {t('caseFile.amend')}
      </Link>
    );
  if (closed !== 'noteLocked' || !mayAdd('note')) return null;
  return (
    <Link
      className={styles.action}
      aria-label={t('caseFile.addendumTo', { record: names.record(record.id) })}
      {...writePath(file.id, 'note', { note: record.id })}
    >
      {t('caseFile.addendum')}
    </Link>
  );
}

function EntryFoot({ record, children }: { record: RecordView; children: ReactNode }) {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const { mayAmend } = usePermissions();
  const [marking, setMarking] = useState(false);
  const item = file.timeline.find((line) => line.record === record.id);
  const late = item?.recordedAfter === undefined ? undefined : recordedAfter(item.recordedAfter);
  return (
    <div className={styles.foot}>
      <span>
        {t('caseFile.recorded', { instant: instant(record.createdAt), user: names.user(record.createdBy) })}
        {late === undefined ? null : `, ${t(`caseFile.after.${late.unit}`, { count: late.count })}`}
        {record.version === 1
          ? null
          : `. ${t('caseFile.amended', {
              version: record.version,
              instant: instant(record.changedAt),
              user: names.user(record.changedBy),
            })}`}
        {record.broughtIn === undefined
          ? null
          : `. ${t('across.broughtIn', {
              instant: instant(record.broughtIn.at),
              user: names.user(record.broughtIn.by),
            })}`}
      </span>
      <span className={styles.actions}>
        {children}
        {mayAmend(record.kind) ? (
          <>
            <AmendLink record={record} />
            <Button
              kind="plain"
              onClick={() => setMarking(true)}
              aria-label={t('caseFile.errorOf', { record: names.record(record.id) })}
            >
              {t('caseFile.error')}
            </Button>
          </>
        ) : null}
        {record.version === 1 ? null : (
          <Link
            className={styles.action}
            aria-label={t('caseFile.versionsOf', { record: names.record(record.id) })}
            {...casePath(file.id, 'history', record.id)}
          >
            {t('caseFile.versions')}
          </Link>
        )}
      </span>
      {marking ? <ErrorMarkDialog record={record} onClose={() => setMarking(false)} /> : null}
    </div>
  );
}
