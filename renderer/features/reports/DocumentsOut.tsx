import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseCard, ExportView } from '@contract/views/caseView';
import { call } from '../../api/call';
import { operationKey, useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { useTimeStyle } from '../../components/useTimeStyle';
import { casePath } from '../caseFile/casePaths';
import listStyles from '../today/lists.module.css';
import styles from './ReportsScreen.module.css';

/** As many documents as are listed here; each of their cases is asked for the particulars. */
const mostShown = 20;

interface Document {
  made: ExportView;
  card: CaseCard;
}

/** Every document that left the vault lately: of which case, to whom, when, by whom, and the digest that proves it. */
export function DocumentsOut({ cards }: { cards: readonly CaseCard[] }) {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const lines = useOperation('ledger.list', {});
  const users = useOperation('users.list', {});
  // The ledger names every export and the code name of its case; code names are one a case.
  const exported = (lines.data ?? []).filter(
    ({ kind, authorised }) => kind === 'export' && authorised === true,
  );
  const latest = new Set(exported.slice(-mostShown).map(({ codeName }) => codeName));
  const asked = cards.filter(({ codeName }) => latest.has(codeName));
  const found = useQueries({
    queries: asked.map((card) => ({
      queryKey: operationKey('exports.list', { case: card.id }),
      queryFn: () => call('exports.list', { case: card.id }),
    })),
  });
  const documents = asked
    .flatMap((card, index): Document[] => (found[index]?.data ?? []).map((made) => ({ made, card })))
    .sort((one, other) => (one.made.at < other.made.at ? 1 : -1))
    .slice(0, mostShown);
  const names = new Map((users.data ?? []).map(({ id, name }) => [id, name]));

  return (
    <section aria-labelledby="reports-documents" className={listStyles.group}>
      <h2 id="reports-documents">{t('reports.documents')}</h2>
      <FailureNotice error={lines.error ?? found.find(({ error }) => error !== null)?.error} />
      {lines.data !== undefined && exported.length === 0 ? (
        <p className={listStyles.quiet}>{t('reports.documentsNone')}</p>
      ) : null}
      <ol className={styles.documents}>
        {documents.map(({ made, card }) => (
          <li key={made.id}>
            <Link {...casePath(card.id, 'exports')} className={styles.document}>
              <span>
                <Trans
                  i18nKey="reports.documentOf"
                  values={{
                    codeName: card.codeName,
                    document: t(`caseFile.export.document.${made.audience}`),
                  }}
                  components={{ case: <em /> }}
                />
                {made.recipient === undefined ? null : ` ${t('reports.to', { recipient: made.recipient })}`}
              </span>
              <span className={styles.small}>
                {t('reports.made', { instant: instant(made.at), user: names.get(made.by) ?? '' })},{' '}
                {t('reports.pages', { count: made.pages })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {exported.length > mostShown ? <p className={listStyles.quiet}>{t('reports.documentsMore')}</p> : null}
    </section>
  );
}
