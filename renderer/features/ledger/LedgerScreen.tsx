import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { DropZone } from '../intake/DropZone';
import { CheckDocument, useDocumentCheck } from './CheckDocument';
import styles from './LedgerScreen.module.css';
import { useEntryWords } from './useEntryWords';
import { VerifyPanel } from './VerifyPanel';

const rowPixels = 40;

/** The chain of everything that ever happened, newest first, and its verification. */
export function LedgerScreen() {
  const { t } = useTranslation();
  const { instant, style } = useTimeStyle();
  const words = useEntryWords();
  const lines = useOperation('ledger.list', {});
  const newestFirst = useMemo(() => (lines.data ?? []).toReversed(), [lines.data]);
  const document = useDocumentCheck();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: newestFirst.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
  });

  return (
    <DropZone says={t('ledger.document.drop')} onFiles={document.take}>
      <Page filled title={t('ledger.title')} lead={t('ledger.lead')}>
        <div className={styles.body}>
          <VerifyPanel />
          <CheckDocument {...document} />
          <FailureNotice error={lines.error} />
          {lines.data === undefined ? null : (
            <p className={styles.quiet}>
              {t('ledger.count', {
                count: newestFirst.length,
                shown: newestFirst.length.toLocaleString(style.locale),
              })}
            </p>
          )}
          <div
            className={styles.table}
            role="table"
            aria-label={t('ledger.list')}
            aria-rowcount={newestFirst.length + 1}
          >
            <div role="rowgroup">
              <div role="row" aria-rowindex={1} className={styles.head}>
                {(['entry', 'at', 'who', 'kind', 'case', 'hash'] as const).map((name) => (
                  <div key={name} role="columnheader">
                    {t(`ledger.${name}`)}
                  </div>
                ))}
              </div>
            </div>
            {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
            <div ref={scroller} className={styles.scroller} role="rowgroup" tabIndex={0}>
              <div className={styles.all} role="presentation" style={{ height: rows.getTotalSize() }}>
                {rows.getVirtualItems().map((row) => {
                  const line = newestFirst[row.index];
                  if (line === undefined) return null;
                  return (
                    <div
                      key={line.seq}
                      role="row"
                      aria-rowindex={row.index + 2}
                      className={styles.row}
                      style={{ transform: `translateY(${row.start}px)`, height: row.size }}
                    >
                      <div role="cell">{line.seq}</div>
                      <div role="cell">{instant(line.at)}</div>
                      <div role="cell">{line.authorName}</div>
                      <div role="cell" className={line.kind === undefined ? styles.quiet : undefined}>
                        {words.what(line)}
                        {words.remarks(line).map((remark) => (
                          <span key={remark} className={styles.remark}>
                            {' '}
                            ({remark})
                          </span>
                        ))}
                      </div>
                      <div
                        role="cell"
                        className={line.codeName === undefined ? styles.quiet : styles.codeName}
                      >
                        {line.codeName ?? (line.kind === undefined ? null : t('ledger.ofVault'))}
                      </div>
                      {/* The whole digest is there to be selected; only what fits is seen. */}
                      <div role="cell" className={styles.hash}>
                        {line.hash}
                      </div>
                    </div>
                  );
                })}
              </div>
            </div>
          </div>
        </div>
      </Page>
    </DropZone>
  );
}
