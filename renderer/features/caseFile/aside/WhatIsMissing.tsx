import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { useCase, usePermissions } from '../caseContext';
import { formPath } from '../casePaths';
import styles from './CaseAside.module.css';

/** The gate to the next phase in words; each line opens the form, or the field, that mends it. */
export function WhatIsMissing() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  if (file.next === undefined) return null;
  const { phase, missing } = file.next;
  return (
    <section className={styles.part} aria-labelledby="aside-missing">
      <h2 id="aside-missing">{t('caseFile.aside.missing')}</h2>
      {missing.length === 0 ? (
        <p className={styles.item}>
          <Icon name="done" />
          {t('caseFile.aside.nothingMissing', { phase: t(`answers.phase.${phase}`) })}
        </p>
      ) : (
        <>
          <p className={styles.quiet}>{t('caseFile.aside.before', { phase: t(`answers.phase.${phase}`) })}</p>
          <ul className={styles.list}>
            {missing.map((item) => (
              <li key={JSON.stringify([item.code, item.where])} className={styles.item}>
                <Icon name="forward" />
                {has('case.write') ? (
                  <Link {...formPath(file.id, item.where)}>{item.message}</Link>
                ) : (
                  <span>{item.message}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
