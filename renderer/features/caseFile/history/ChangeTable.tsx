import { useTranslation } from 'react-i18next';
import type { fieldNames } from '../../../catalogue/en/fieldNames';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import type { FieldChange, Leaf } from './changes';
import styles from './HistoryView.module.css';
import { useAnswerWords } from './useAnswerWords';

const isList = (leaf: Leaf): leaf is readonly string[] => Array.isArray(leaf);

/** What one change did, field by field: before and after beside each other. */
export function ChangeTable({ changes, amended }: { changes: readonly FieldChange[]; amended: boolean }) {
  const { t, i18n } = useTranslation();
  const { day, instant, when } = useTimeStyle();
  const names = useNames();
  const name = (part: string) =>
    i18n.exists(`fieldNames.${part}`) ? t(`fieldNames.${part as keyof typeof fieldNames}`) : part;
  const answer = useAnswerWords();
  const text = (field: string, words: string): string => {
    if (/^[0-9a-f]{32}$/.test(words)) return names.record(words);
    if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return day(words);
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(words) ? instant(words) : answer(field, words);
  };
  const shown = (path: readonly string[], leaf: Leaf | undefined): string => {
    const field = path.at(-1) ?? '';
    if (leaf === undefined) return t('caseFile.history.nothing');
    if (isList(leaf)) return leaf.map((item) => text(field, item)).join('\n');
    if (typeof leaf === 'object') return when(leaf);
    if (typeof leaf === 'boolean') return t(leaf ? 'common.yes' : 'common.no');
    if (typeof leaf === 'number') return String(leaf);
    return text(field, leaf);
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
