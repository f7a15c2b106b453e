import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StartPage.module.css';

interface Props {
  title: string;
  lead?: string;
  practice?: boolean;
  children: ReactNode;
}

/** One sheet of paper on the desk: what is shown before the vault is open. */
export function StartPage({ title, lead, practice = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <main className={styles.desk}>
      <div className={styles.sheet}>
        <p className={styles.name}>{t('frame.application')}</p>
        {practice ? <p className={styles.practice}>{t('frame.practice')}</p> : null}
        <h1>{title}</h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        <div className={styles.body}>{children}</div>
      </div>
    </main>
  );
}
