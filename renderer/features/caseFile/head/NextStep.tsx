import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCase, usePermissions } from '../caseContext';
import { delayPath, duePath, formPath } from '../casePaths';
import styles from './NextStep.module.css';

/** The one next step, in a sentence that leads to the place where it is done. */
export function NextStep() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  const overdue = file.due.find((item) => item.overdue);
  const missing = file.next?.missing[0];
  const step = () => {
    if (!has('case.write')) return t('caseFile.next.readOnly');
    if (overdue !== undefined)
      return (
        <>
          <Link {...duePath(overdue)}>
            {t(`caseFile.duty.${overdue.duty}`, {
              person: overdue.personCodeName ?? t('caseFile.somebody'),
              title: overdue.title ?? '',
            })}
          </Link>{' '}
          {overdue.explained === true ? null : (
            <Link {...delayPath(overdue)}>{t('caseFile.next.lateWhy')}</Link>
          )}
        </>
      );
    if (file.next === undefined) return t('caseFile.next.closed');
    if (missing !== undefined) return <Link {...formPath(file.id, missing.where)}>{missing.message}</Link>;
    return t('caseFile.next.ready', { phase: t(`answers.phase.${file.next.phase}`) });
  };
  return (
    <p className={styles.next}>
      <span className={styles.label}>{t('caseFile.next.label')}</span> {step()}
    </p>
  );
}
