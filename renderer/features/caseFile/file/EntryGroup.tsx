import type { ReactNode } from 'react';
import styles from './Entry.module.css';

/** An entry with what belongs under it: a decision with its actions and appeals, a note with its addenda. */
export function EntryGroup({ under, children }: { under: readonly ReactNode[]; children: ReactNode }) {
  return (
    <div className={styles.group}>
      {children}
      {under.length === 0 ? null : <div className={styles.under}>{under}</div>}
    </div>
  );
}
