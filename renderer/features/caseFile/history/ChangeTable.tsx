import { useTranslation } from 'react-i18next';
import type { FieldChange, Leaf } from './changes';
import styles from './HistoryView.module.css';
import { useLeafWords } from './useLeafWords';

/** What one change did, field by field: before and after beside each other. */
export function ChangeTable({ changes, amended }: { changes: readonly FieldChange[]; amended: boolean }) {
  const { t } = useTranslation();
  const words = useLeafWords();
  const shown = (path: readonly string[], leaf: Leaf | undefined): string =>
    leaf === undefined ? t('caseFile.history.nothing') : words.content(path, leaf);
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
            <th scope="row">{words.name(path)}</th>
            {amended ? (
              <td>
                <del className={styles.before} data-empty={before === undefined || undefined}>
                  {shown(path, before)}
                </del>
              </td>
            ) : null}
            <td>
              <ins className={styles.after} data-empty={after === undefined || undefined}>
                {shown(path, after)}
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
