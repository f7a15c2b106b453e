import { useEffect, useRef } from 'react';
import { get, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormLabels } from './FormLabels';
import styles from './ErrorSummary.module.css';
import { firstComplaint, useFieldId } from './useField';

function goTo(id: string): void {
  const control = document.getElementById(id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** At the top of a form that was not accepted: what needs another look, each a link to its field. Takes the focus. */
export function ErrorSummary() {
  const { t } = useTranslation();
  const labels = useFormLabels();
  const idOf = useFieldId();
  const { errors, submitCount } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const found = [...labels].filter(([name]) => firstComplaint(get(errors, name)) !== null);
  const unnamed = Object.keys(errors).length > 0 && found.length === 0;
  const count = unnamed ? 1 : found.length;

  useEffect(() => {
    // Only when the person tried to save: a summary must not steal the focus while they type.
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);

  if (submitCount === 0 || count === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h3>{t('fields.summaryTitle', { count })}</h3>
      <ul>
        {found.map(([name, label]) => (
          <li key={name}>
            <button type="button" onClick={() => goTo(idOf(name))}>
              {label}
            </button>
          </li>
        ))}
        {unnamed ? <li>{t('fields.notReadable')}</li> : null}
      </ul>
    </div>
  );
}
