import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Missing } from '@contract/failures';
import { Icon } from '../../../components/Icon';
import { useCase, usePermissions } from '../caseContext';
import { type FormAim, formPath, writePath } from '../casePaths';
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
                <span>
                  {has('case.write') ? (
                    <Link {...formPath(file.id, item.where)}>{item.message}</Link>
                  ) : (
                    item.message
                  )}
                  <WaiveInstead item={item} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What may be waived instead of done, by the code of what the gate asks. */
function waiverOf({ code, where }: Missing): FormAim | null {
  switch (code) {
    case 'consultation':
      return { field: 'none-sought' };
    case 'consultationSought':
      return { consultation: where.record };
    case 'interviewPlanned':
      return { interview: where.record };
    case 'followUp':
      return { person: where.person };
    case 'harassedUnknown':
      return { person: where.record };
    default:
      return null;
  }
}

/** The other way to answer a gate: the duty is not done, with a reason. */
function WaiveInstead({ item }: { item: Missing }) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd } = usePermissions();
  const aim = waiverOf(item);
  if (aim === null || !mayAdd('waiver')) return null;
  const label = t(item.code === 'consultation' ? 'caseFile.aside.noneSought' : 'caseFile.aside.waive');
  return (
    <>
      {' '}
      <Link
        className={styles.instead}
        aria-label={`${label}: ${item.message}`}
        {...writePath(file.id, 'waiver', aim)}
      >
        {label}
      </Link>
    </>
  );
}
