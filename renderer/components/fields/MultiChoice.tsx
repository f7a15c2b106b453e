import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import type { Choice } from './ChoiceField';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  choices: readonly Choice[];
}

/** Any number of several. */
export function MultiChoice({ name, label, hint, optional = false, choices }: Props) {
  const { t } = useTranslation();
  const field = useField<string[]>(name, label, t('fields.chooseSome'));
  return (
    <Checkbox.Group
      label={<FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />}
      description={hint}
      error={field.error}
      value={field.value ?? []}
      onChange={(values) => field.change(values)}
      onBlur={field.blur}
    >
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            {...(index === 0 ? { id: field.id } : {})}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
