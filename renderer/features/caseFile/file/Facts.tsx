import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A list of named answers; what was not answered is left out. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** One named answer. Nothing is shown where there is none. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === '' || children === false) return null;
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A text somebody wrote, with its own line breaks. */
export function Prose({ name, children }: { name?: string; children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <div className={styles.prose}>
      {name === undefined ? null : <h4>{name}</h4>}
      <p>{children}</p>
    </div>
  );
}
