import { useTranslation } from 'react-i18next';
import type { fieldNames } from '../../../catalogue/en/fieldNames';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import type { FieldChange, Leaf } from './changes';
import styles from './HistoryView.module.css';

/** What one change did, field by field: before and after beside each other. */
export function ChangeTable({ changes, amended }: { changes: readonly FieldChange[]; amended: boolean }) {
  const { t, i18n } = useTranslation();
  const { instant, when } = useTimeStyle();
  const names = useNames();
  const name = (part: string) =>
    i18n.exists(`fieldNames.${part}`) ? t(`fieldNames.${part as keyof typeof fieldNames}`) : part;
  const shown = (leaf: Leaf | undefined) => {
    if (leaf === undefined) return t('caseFile.history.nothing');
    if (typeof leaf === 'object') return when(leaf);
    if (typeof leaf === 'boolean') return t(leaf ? 'common.yes' : 'common.no');
    if (typeof leaf === 'number') return String(leaf);
    if (/^[0-9a-f]{32}$/.test(leaf)) return names.record(leaf);
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(leaf) ? instant(leaf) : leaf;
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('caseFile.history.field')}</th>
          {amended ? <th scope="col">{t('caseFile.history.before')}</th> : null}
          <th scope="col">{t(amended ? 'caseFile.history.after' : 'caseFile.history.content')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path.join('.')}>
            <th scope="row">{path.map(name).join(', ')}</th>
            {amended ? (
              <td>
                <del className={styles.before} data-empty={before === undefined || undefined}>
                  {shown(before)}
                </del>
              </td>
            ) : null}
            <td>
              <ins className={styles.after} data-empty={after === undefined || undefined}>
                {shown(after)}
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
