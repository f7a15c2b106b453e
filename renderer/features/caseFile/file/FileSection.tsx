import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '@contract/records/kinds';
import { Icon } from '../../../components/Icon';
import { useCase, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import styles from './FileSection.module.css';
import type { SectionName } from './sections';

interface Props {
  name: SectionName;
  /** Kinds of record that can be added here, where the person may. */
  adds: readonly RecordKind[];
  /** How many records stand here; with none, the section teaches the next step. */
  count: number;
  /** More to press beside the kinds that can be added. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One section of the file, with what can be added to it. */
export function FileSection({ name, adds, count, actions, children }: Props) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd } = usePermissions();
  return (
    <section
      id={`section-${name}`}
      tabIndex={-1}
      className={styles.section}
      aria-labelledby={`heading-${name}`}
    >
      <header className={styles.head}>
        <h2 id={`heading-${name}`}>{t(`caseFile.section.${name}`)}</h2>
        <div className={styles.adds}>
          {adds
            .filter((kind) => mayAdd(kind))
            .map((kind) => (
              <Link key={kind} className={styles.add} {...writePath(file.id, kind)}>
                <Icon name="add" />
                {t(`caseFile.add.${kind}`)}
              </Link>
            ))}
          {actions}
        </div>
      </header>
      {count === 0 ? <p className={styles.empty}>{t(`caseFile.empty.${name}`)}</p> : null}
      {children}
    </section>
  );
}
