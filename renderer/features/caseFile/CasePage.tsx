import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../api/call';
import { useOperation } from '../../api/queries';
import { ErrorBoundary } from '../../components/ErrorBoundary';
import { FailureNotice } from '../../components/FailureNotice';
import { CaseDropZone } from '../intake/CaseDropZone';
import { MergedBanner } from './across/MergedBanner';
import { CaseProvider } from './caseContext';
import styles from './CasePage.module.css';
import { type CaseViewName, casePath } from './casePaths';
import { ConflictCheck } from './conflict/ConflictCheck';
import { CaseHead } from './head/CaseHead';
import { useClipboardCleared } from '../../api/useClipboardCleared';
import { usePlace } from './usePlace';

const views: readonly CaseViewName[] = ['file', 'timeline', 'history', 'exports'];

/** One case: its head, and one of four views of the same file. Files may be dropped anywhere on it. */
export function CasePage({ View }: { View: ComponentType }) {
  const { t } = useTranslation();
  const { case: id } = usePlace();
  const file = useOperation('cases.get', { case: id });
  useClipboardCleared();
  const refused = file.error === null ? undefined : failureOf(file.error).code;
  if (refused === 'conflictUnanswered') return <ConflictCheck caseId={id} state="unanswered" />;
  if (refused === 'conflictDeclared') return <ConflictCheck caseId={id} state="declared" />;
  if (file.error !== null)
    return (
      <div className={styles.page}>
        <FailureNotice error={file.error} />
      </div>
    );
  if (file.data === undefined) return <p className={styles.opening}>{t('common.loading')}</p>;
  return (
    <CaseProvider value={file.data}>
      <CaseDropZone>
        <article className={styles.page}>
          <CaseHead />
          <MergedBanner />
          <nav className={styles.views} aria-label={t('caseFile.views')}>
            {views.map((view) => (
              <Link
                key={view}
                {...casePath(id, view)}
                className={styles.view}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`caseFile.view.${view}`)}
              </Link>
            ))}
          </nav>
          <ErrorBoundary>
            <View />
          </ErrorBoundary>
        </article>
      </CaseDropZone>
    </CaseProvider>
  );
}
