import { useEffect } from 'react';
import { get, useFieldArray, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/fields/TextField';
import { useFormLabels } from '../../../components/form/FormLabels';
import { fieldId, firstComplaint } from '../../../components/form/useField';
import styles from './forms.module.css';

/** Who took part: a name each, and what they were there as. */
export function ParticipantsField({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name });
  const { errors } = useFormState();
  const labels = useFormLabels();
  const complaint = firstComplaint(get(errors, name));
  useEffect(() => {
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} className={styles.group}>
      <legend>{label}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.row}>
          <TextField name={`${name}.${index}.name`} label={t('caseForms.consultation.participant')} />
          <TextField
            name={`${name}.${index}.capacity`}
            label={t('caseForms.consultation.capacity')}
            optional
          />
          <TextField
            name={`${name}.${index}.organisation`}
            label={t('caseForms.consultation.organisation')}
            optional
          />
          {fields.length === 1 ? null : (
            <Button
              kind="plain"
              onClick={() => remove(index)}
              aria-label={t('caseForms.consultation.removeParticipant', { number: index + 1 })}
            >
              {t('common.remove')}
            </Button>
          )}
        </div>
      ))}
      {complaint === null ? null : (
        <p className={styles.error}>{t('caseForms.consultation.participantNeeded')}</p>
      )}
      <div>
        <Button icon="add" onClick={() => append({ name: '' })}>
          {t('caseForms.consultation.addParticipant')}
        </Button>
      </div>
    </fieldset>
  );
}
