import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '@contract/operations/cases';
import { accessOf } from '@domain/access';
import { useTimeStyle } from '../../../components/useTimeStyle';
import styles from './HistoryView.module.css';

/** Everybody who ever had the key of the case: when, and what they looked at and took out. */
export function AccessTable({ items }: { items: readonly HistoryItem[] }) {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  return (
    <table className={styles.access} aria-label={t('caseFile.history.access')}>
      <thead>
        <tr>
          <th scope="col">{t('caseFile.history.person')}</th>
          <th scope="col">{t('caseFile.history.couldRead')}</th>
          <th scope="col">{t('caseFile.history.sawIdentities')}</th>
          <th scope="col">{t('caseFile.history.tookOut')}</th>
        </tr>
      </thead>
      <tbody>
        {accessOf(items).map(({ name, periods, revealed, takenOut }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {periods.map(({ from, until }) => (
                <div key={from}>
                  {until === undefined
                    ? t('caseFile.history.since', { from: instant(from) })
                    : t('caseFile.history.between', { from: instant(from), until: instant(until) })}
                </div>
              ))}
            </td>
            <td>{t('caseFile.history.times', { count: revealed })}</td>
            <td>{t('caseFile.history.times', { count: takenOut })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
