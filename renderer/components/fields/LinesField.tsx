import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { FieldLabel } from './FieldLabel';

/** Several short answers, one a line: other names, addresses, numbers. */
export function LinesField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { t } = useTranslation();
  const field = useField<string[]>(name, label);
  return (
    <Textarea
      id={field.id}
      label={<FieldLabel label={label} mark={t('common.optional')} />}
      description={hint ?? t('fields.onePerLine')}
      error={field.error}
      value={(field.value ?? []).join('\n')}
      onChange={(event) => field.change(event.currentTarget.value.split('\n'))}
      onBlur={field.blur}
      autosize
      minRows={1}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
