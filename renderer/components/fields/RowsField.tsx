import { type ReactNode, useEffect } from 'react';
import { get, useFieldArray, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { useFormLabels } from '../form/FormLabels';
import { firstComplaint, useFieldId } from '../form/useField';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** What a new row begins with. */
  empty: Record<string, unknown>;
  add: string;
  /** What taking away the row of one number is called. */
  remove: (number: number) => string;
  /** Said where there has to be a row and none is answered; such a list keeps its last row. */
  needed?: string;
  /** The fields of a row stand one below the other. */
  stacked?: boolean;
  children: (at: string, index: number) => ReactNode;
}

/** Any number of answers of the same shape, each in a row of fields that can be added and taken away. */
export function RowsField({ name, label, hint, optional = false, needed, children, ...rest }: Props) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name });
  const { errors } = useFormState();
  const labels = useFormLabels();
  const idOf = useFieldId();
  const complaint = firstComplaint(get(errors, name));
  useEffect(() => {
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);
  return (
    <fieldset id={idOf(name)} tabIndex={-1} className={styles.rows}>
      <legend>
        <FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />
      </legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {fields.map((field, index) => (
        <div key={field.id} className={rest.stacked === true ? styles.rowStacked : styles.row}>
          {children(`${name}.${index}`, index)}
          {needed !== undefined && fields.length === 1 ? null : (
            <Button kind="plain" onClick={() => remove(index)} aria-label={rest.remove(index + 1)}>
              {t('common.remove')}
            </Button>
          )}
        </div>
      ))}
      {complaint === null || needed === undefined ? null : <p className={styles.complaint}>{needed}</p>}
      <div>
        <Button icon="add" onClick={() => append(rest.empty)}>
          {rest.add}
        </Button>
      </div>
    </fieldset>
  );
}
