import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import styles from './LongText.module.css';

/** As much of a long statement as is read at a glance. */
const glance = 2400;

/** The reporter's own words, set like a document. A very long one opens on a press; nothing of it is ever changed. */
export function LongText({ children }: { children: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(children.length <= glance);
  return (
    <div>
      <blockquote className={styles.words}>{whole ? children : `${children.slice(0, glance)}…`}</blockquote>
      {whole ? null : (
        <Button kind="plain" onClick={() => setWhole(true)}>
          {t('caseFile.showWhole')}
        </Button>
      )}
    </div>
  );
}
