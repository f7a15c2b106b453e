import { useTranslation } from 'react-i18next';
import type { FieldChange, Leaf } from './changes';
import styles from './HistoryView.module.css';
import { TextChange } from './TextChange';
import { useLeafWords } from './useLeafWords';
import { type Piece, wordDiff } from './wordDiff';

/** Shorter answers are read faster beside each other than woven into one. */
const shortestText = 40;

/** A text that became another one, woven into one; nothing for answers that are better read side by side. */
function textChange({ before, after }: FieldChange): Piece[] | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (Math.max(before.length, after.length) < shortestText) return undefined;
  const pieces = wordDiff(before, after);
  return pieces?.some(({ kind, text }) => kind === 'same' && text.trim() !== '') === true
    ? pieces
    : undefined;
}

/** What one change did, field by field: long texts with their changed words marked, the rest before and after. */
export function ChangeTable({ changes, amended }: { changes: readonly FieldChange[]; amended: boolean }) {
  const { t } = useTranslation();
  const rows = changes.map((change) => ({ ...change, pieces: textChange(change) }));
  const woven = amended && rows.every(({ pieces }) => pieces !== undefined);
  return (
    <>
      {rows.some(({ pieces }) => pieces !== undefined) ? (
        <p className={styles.marks}>{t('caseFile.history.marks')}</p>
      ) : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('caseFile.history.field')}</th>
            {woven ? (
              <th scope="col" colSpan={2}>
                {t('caseFile.history.change')}
              </th>
            ) : (
              <>
                {amended ? <th scope="col">{t('caseFile.history.before')}</th> : null}
                <th scope="col">{t(amended ? 'caseFile.history.after' : 'caseFile.history.content')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.path.join('.')} {...row} amended={amended} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  path,
  before,
  after,
  pieces,
  amended,
}: FieldChange & { pieces: Piece[] | undefined; amended: boolean }) {
  const { t } = useTranslation();
  const words = useLeafWords();
  const shown = (leaf: Leaf | undefined): string =>
    leaf === undefined ? t('caseFile.history.nothing') : words.content(path, leaf);
  return (
    <tr>
      <th scope="row">{words.name(path)}</th>
      {pieces !== undefined ? (
        <td colSpan={2}>
          <TextChange pieces={pieces} />
        </td>
      ) : (
        <>
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
        </>
      )}
    </tr>
  );
}
