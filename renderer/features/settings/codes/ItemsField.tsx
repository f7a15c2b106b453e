import { type ReactNode, useEffect } from 'react';
import { get, useFieldArray, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/fields/TextField';
import { useFormLabels } from '../../../components/form/FormLabels';
import { useFieldId } from '../../../components/form/useField';
import styles from './codes.module.css';

interface Props {
  name: string;
  legend: string;
  /** What one item is called, by its number. */
  itemLabel: (number: number) => string;
  addLabel: string;
  /** What a new item begins with, beside its label. */
  begin?: Record<string, unknown>;
  /** What else is asked of an item; told the path it lies at. */
  children?: (at: string) => ReactNode;
  /** The order says something: items can be moved. */
  ordered?: boolean;
}

/** A list of a code of conduct: each item a label, with what else belongs to it. */
export function ItemsField({ name, legend, itemLabel, addLabel, begin, children, ordered = false }: Props) {
  const { t } = useTranslation();
  // The items have an `id` of their own, which records point to.
  const { fields, append, remove, swap } = useFieldArray({ name, keyName: 'key' });
  const { errors } = useFormState();
  const labels = useFormLabels();
  const idOf = useFieldId();
  useEffect(() => {
    labels.set(name, legend);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, legend]);
  const whole: unknown = get(errors, name);
  const isWhole = typeof whole === 'object' && whole !== null && 'message' in whole;
  return (
    <fieldset id={idOf(name)} tabIndex={-1} className={styles.items}>
      <legend>{legend}</legend>
      {isWhole && name === 'behaviours' ? (
        <p className={styles.error}>{t('codes.form.behavioursNeeded')}</p>
      ) : null}
      <ol>
        {fields.map((field, index) => {
          const label = itemLabel(index + 1);
          return (
            <li key={field.key} className={styles.item}>
              <div className={styles.asked}>
                <TextField name={`${name}.${index}.label`} label={label} />
                {children?.(`${name}.${index}`)}
              </div>
              <div className={styles.buttons}>
                {ordered ? (
                  <>
                    <Button
                      kind="plain"
                      disabled={index === 0}
                      aria-label={t('codes.form.earlier', { label })}
                      onClick={() => swap(index, index - 1)}
                    >
                      {t('codes.form.up')}
                    </Button>
                    <Button
                      kind="plain"
                      disabled={index === fields.length - 1}
                      aria-label={t('codes.form.later', { label })}
                      onClick={() => swap(index, index + 1)}
                    >
                      {t('codes.form.down')}
                    </Button>
                  </>
                ) : null}
                <Button
                  kind="plain"
                  aria-label={t('codes.form.remove', { label })}
                  onClick={() => remove(index)}
                >
                  {t('common.remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Button icon="add" onClick={() => append({ label: '', ...begin })}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
