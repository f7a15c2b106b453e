import { useTranslation } from 'react-i18next';
import type { VerifyReport } from '@contract/operations/ledger';
import { documentVerdict } from '@domain/documentVerdict';
import { Icon } from '../../components/Icon';
import styles from './VerifyPanel.module.css';

/** What a document says, held against the ledger: whether they agree, what that means, and what to do. */
export function DocumentResult({ name, report }: { name: string; report: VerifyReport }) {
  const { t } = useTranslation();
  const { against, ok } = report;
  if (against === undefined) return <p role="status">{t('ledger.document.unread')}</p>;
  const verdict = documentVerdict(against);
  const count = (wanted: string) => against.exhibits.filter(({ state }) => state === wanted).length;
  return (
    <div role="status" className={verdict === 'agrees' ? styles.good : styles.bad}>
      <p className={styles.verdict}>
        <Icon name={verdict === 'agrees' ? 'done' : 'risk'} />
        {t(`ledger.document.verdict.${verdict}`, { name })}
      </p>
      <p>{t(`ledger.document.next.${verdict}`)}</p>
      {verdict === 'otherVault' ? null : (
        <ul className={styles.list}>
          {against.heads.map(({ of, inChain }) => (
            <li key={of}>{t(`ledger.document.head.${of}.${inChain ? 'known' : 'unknown'}`)}</li>
          ))}
          {(['matches', 'missing', 'hidden'] as const).map((state) =>
            count(state) === 0 ? null : (
              <li key={state}>{t(`ledger.document.exhibits.${state}`, { count: count(state) })}</li>
            ),
          )}
        </ul>
      )}
      {ok ? null : <p>{t('ledger.document.notWhole')}</p>}
    </div>
  );
}
