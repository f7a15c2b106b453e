import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './HistoryView.module.css';
import { fold, type Piece } from './wordDiff';

/** One text with what was put in and what was taken out, marked by line as well as by words read aloud. */
export function TextChange({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation();
  return (
    <p className={styles.text}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${String(index)} ${kind}`;
        if (kind === 'same')
          return (
            <Unchanged key={key} text={text} isFirst={index === 0} isLast={index === pieces.length - 1} />
          );
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key} className={kind === 'added' ? styles.added : styles.removed}>
            <span className="visually-hidden">{t(`caseFile.history.${kind}`)}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

function Unchanged({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { lead, hidden, tail } = fold(text, isFirst, isLast);
  if (open || hidden === '') return text;
  const words = hidden.split(/\s+/).filter((word) => word !== '').length;
  return (
    <>
      {lead}{' '}
      <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
        {t('caseFile.history.folded', { words })}
      </button>{' '}
      {tail}
    </>
  );
}
