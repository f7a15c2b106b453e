import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { FieldLabel } from './FieldLabel';

interface Props {
  /** The path of the value, as in the schema. */
  name: string;
  label: string;
  hint?: string;
  /** Marked as such: everything not marked has to be answered. */
  optional?: boolean;
  /** Several lines that grow with the text. */
  long?: boolean;
  disabled?: boolean;
  /** Takes the focus when its dialog opens: the one thing it is for. */
  focused?: boolean;
}

/** One line, or a text that grows. Never corrected by the browser. */
export function TextField({
  name,
  label,
  hint,
  optional = false,
  long = false,
  disabled = false,
  focused = false,
}: Props) {
  const { t } = useTranslation();
  const field = useField<string>(name, label);
  const common = {
    id: field.id,
    label: <FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />,
    description: hint,
    error: field.error,
    value: field.value ?? '',
    onBlur: field.blur,
    autoComplete: 'off',
    spellCheck: false,
    disabled,
    ...(focused ? { 'data-autofocus': true } : {}),
  };
  if (long) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        onChange={(event) => field.change(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...common} onChange={(event) => field.change(event.currentTarget.value)} />;
}
