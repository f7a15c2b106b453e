import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../components/fields/ChoiceField';
import { useField } from '../../../components/form/useField';
import styles from './forms.module.css';

interface Weighed {
  record: string;
  why?: string | undefined;
}

/** What speaks for, or against, a finding: records of the case, each with what it shows. */
export function WeighedField({
  name,
  label,
  choices,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
}) {
  const { t } = useTranslation();
  const field = useField<Weighed[]>(name, label);
  const chosen = field.value ?? [];
  const toggle = (record: string, wanted: boolean) =>
    field.change(wanted ? [...chosen, { record }] : chosen.filter((item) => item.record !== record));
  const explain = (record: string, why: string) =>
    field.change(chosen.map((item) => (item.record === record ? { record, why } : item)));
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {choices.map(({ value, label: text }, index) => {
        const weighed = chosen.find(({ record }) => record === value);
        return (
          <div key={value} className={styles.group}>
            <Checkbox
              {...(index === 0 ? { id: field.id } : {})}
              value={value}
              label={text}
              checked={weighed !== undefined}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            {weighed === undefined ? null : (
              <div className={styles.indented}>
                <TextInput
                  aria-label={t('caseForms.decision.whyOf', { record: text })}
                  placeholder={t('caseForms.decision.why')}
                  value={weighed.why ?? ''}
                  onChange={(event) => explain(value, event.currentTarget.value)}
                  autoComplete="off"
                  spellCheck={false}
                />
              </div>
            )}
          </div>
        );
      })}
      {field.error === undefined ? null : <p className={styles.error}>{field.error}</p>}
    </fieldset>
  );
}
