import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Page.module.css';

interface Props {
  title: ReactNode;
  /** One quiet line under the title. */
  lead?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Fills the height itself (a list that scrolls inside). */
  filled?: boolean;
  children: ReactNode;
}

/** One screen: a title in the document face, then what it is about. Its title takes the focus when it opens. */
export function Page({ title, lead, actions, filled = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A keyboard or a screen reader starts at the new screen's title, not where the last one was left.
    if (document.activeElement === document.body || !document.activeElement?.closest('main')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={filled ? `${styles.page} ${styles.filled}` : styles.page}>
      <header className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
