import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineProfileSchema } from '@contract/office';
import { FieldLabel } from '../../components/fields/FieldLabel';
import { useField } from '../../components/form/useField';

/** Reads numbers of days as they are typed, each once, in order; nothing where they are not all numbers of days. */
export function readDays(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = DeadlineProfileSchema.shape.checkIns.safeParse(parts.map(Number));
  return days.success ? [...new Set(days.data)].sort((a, b) => a - b) : undefined;
}

/** Several numbers of days in one line: `30, 90`. */
export function CheckInsField({ name }: { name: string }) {
  const { t } = useTranslation();
  const label = t('settings.office.checkIns');
  const field = useField<number[]>(name, label);
  const [text, setText] = useState((field.value ?? []).join(', '));
  const unread = readDays(text) === undefined;
  return (
    <TextInput
      id={field.id}
      label={<FieldLabel label={label} mark={t('common.optional')} />}
      description={t('settings.office.checkInsHint')}
      error={unread ? t('settings.office.checkInsUnread') : field.error}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        // What cannot be read is handed on as it stands, so that the profile is not saved without it.
        field.change(typed.trim() === '' ? undefined : (readDays(typed) ?? [Number.NaN]));
      }}
      onBlur={field.blur}
      autoComplete="off"
    />
  );
}
