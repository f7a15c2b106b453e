import type { ReactNode } from 'react';
import { Icon } from '../../../components/Icon';
import styles from './forms.module.css';

/** What speaks against an answer, told while it is given and never forbidding it. Without a warning nothing is shown. */
export function Warning({ children }: { children: ReactNode }) {
  const quiet = children === null || children === undefined || children === false;
  return (
    <div role="status" className={styles.live}>
      {quiet ? null : (
        <div className={styles.warning}>
          <Icon name="risk" />
          <div>{children}</div>
        </div>
      )}
    </div>
  );
}
