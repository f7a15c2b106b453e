import type { ReactNode } from 'react';
import { Icon } from '../../../components/Icon';
import styles from './Concern.module.css';

/** Something whoever reads the file must not overlook: an icon and a word, never a colour alone. */
export function Concern({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className={styles.concern}>
      <Icon name="risk" />
      <div>
        <h4>{name}</h4>
        {children === undefined ? null : <p>{children}</p>}
      </div>
    </div>
  );
}
