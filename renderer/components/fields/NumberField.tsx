import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';

/** A whole number that is not negative: only digits can be typed. */
export function NumberField({
  name,
  label,
  hint,
  optional = false,
}: {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}) {
  const { t } = useTranslation();
  const field = useField<number>(name, label);
  return (
    <TextInput
      id={field.id}
      classNames={{ input: styles.digits ?? '' }}
      label={<FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />}
      description={hint}
      error={field.error}
      value={field.value === undefined ? '' : String(field.value)}
      onChange={(event) => {
        const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 4);
        field.change(digits === '' ? undefined : Number(digits));
      }}
      onBlur={field.blur}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
