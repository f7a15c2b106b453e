import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordKindNames } from '@contract/records/kinds';
import type { HistoryItem } from '@contract/operations/cases';
import { useOperation } from '../../../api/queries';
import { FailureNotice } from '../../../components/FailureNotice';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import { EraseRecord } from '../erasure/EraseRecord';
import { usePlace } from '../usePlace';
import { casePath } from '../casePaths';
import { AccessTable } from './AccessTable';
import { changes } from './changes';
import { ChangeTable } from './ChangeTable';
import styles from './HistoryView.module.css';
import { useHistoryWords } from './useHistoryWords';

/** Both links lead to one path: only what stands behind it tells which of them is the present one. */
const whole = { exact: true, includeSearch: true };

/**
 * Who changed what and when, newest first, with what was there before and after; or only who could read the case, saw
 * an identity or took something out. Nothing is ever overwritten.
 */
export function HistoryView() {
  const { t } = useTranslation();
  const file = useCase();
  const { at: record, only } = usePlace().search;
  const access = only === 'access';
  const history = useOperation('cases.history', {
    case: file.id,
    ...(record === undefined || access ? {} : { record }),
    ...(access ? { access } : {}),
  });
  return (
    <div className={styles.view}>
      <ul className={styles.choice} aria-label={t('caseFile.history.which')}>
        <li>
          <Link {...casePath(file.id, 'history')} activeOptions={whole}>
            {t('caseFile.history.every')}
          </Link>
        </li>
        <li>
          <Link {...casePath(file.id, 'history')} search={{ only: 'access' }} activeOptions={whole}>
            {t('caseFile.history.access')}
          </Link>
        </li>
      </ul>
      <p className={styles.lead}>{t(access ? 'caseFile.history.accessLead' : 'caseFile.history.lead')}</p>
      <FailureNotice error={history.error} />
      {history.isPending ? <p>{t('common.loading')}</p> : null}
      {access && history.data !== undefined ? <AccessTable items={history.data} /> : null}
      <ol className={styles.list}>
        {(history.data ?? []).toReversed().map((item) => (
          <li key={item.hash} className={styles.item}>
            <Change item={item} open={record !== undefined} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Change({ item, open }: { item: HistoryItem; open: boolean }) {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const words = useHistoryWords();
  const isRecord = recordKindNames.some((kind) => kind === item.kind);
  const found = isRecord ? changes(item.before, item.after) : [];
  return (
    <>
      <h3 className={styles.title}>
        {words(item)}
        <span className={styles.when}>
          {t('caseFile.history.by', { instant: instant(item.at), user: item.byName })}
        </span>
      </h3>
      {item.first === undefined ? null : (
        <p className={styles.when}>
          {t('across.firstRecorded', { instant: instant(item.first.at), user: item.first.byName })}
        </p>
      )}
      {item.reason === undefined ? null : <p className={styles.reason}>{item.reason}</p>}
      {item.first === undefined ? null : (
        <p className={styles.marks}>
          {t('caseFile.history.firstWritten', { instant: instant(item.first.at), user: item.first.byName })}
        </p>
      )}
      {item.kind === 'error' ? <EraseRecord record={item.record} /> : null}
      {item.authorised ? null : (
        <p className={styles.warning}>
          <Icon name="risk" />
          {t('caseFile.history.ignored')}
        </p>
      )}
      {item.early ? (
        <p className={styles.warning}>
          <Icon name="risk" />
          {t('caseFile.history.early')}
        </p>
      ) : null}
      {found.length === 0 ? null : (
        <details className={styles.details} open={open || item.before !== undefined}>
          <summary>{t('caseFile.history.fields', { count: found.length })}</summary>
          <ChangeTable changes={found} amended={item.before !== undefined} />
        </details>
      )}
    </>
  );
}
