import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCase } from '../caseContext';
import { casePath } from '../casePaths';
import styles from './JumpLinks.module.css';
import { countIn, sectionNames } from './sections';

/** The contents of the file: each section with the number of its records. */
export function JumpLinks() {
  const { t } = useTranslation();
  const file = useCase();
  return (
    <nav className={styles.jump} aria-label={t('caseFile.sections')}>
      <ul>
        {sectionNames.map((name) => (
          <li key={name}>
            <Link {...casePath(file.id, 'file', name)} className={styles.link} replace>
              {t(`caseFile.section.${name}`)}
              <span className={styles.count}>{countIn(file, name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
