import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { useTimeStyle } from '../useTimeStyle';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';
import { readWhen } from './readWhen';

/** One calendar day, e.g. when something is due: typed the human way, echoed exactly. */
export function DayField({
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
  const { style, day } = useTimeStyle();
  const field = useField<string>(name, label);
  const [text, setText] = useState(field.value ?? '');
  const read = (typed: string) => {
    setText(typed);
    const when = readWhen(typed, { now: new Date().toISOString(), ...style });
    field.change(when?.kind === 'day' ? when.day : undefined);
  };
  const unread = text.trim() !== '' && field.value === undefined;
  return (
    <div className={styles.moment}>
      <TextInput
        id={field.id}
        label={<FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />}
        description={hint ?? t('fields.dayHint')}
        error={field.error ?? (unread ? t('fields.dayUnread') : undefined)}
        value={text}
        onChange={(event) => read(event.currentTarget.value)}
        onBlur={field.blur}
        autoComplete="off"
        spellCheck={false}
      />
      <p className={styles.echo} role="status">
        {field.value === undefined ? null : day(field.value)}
      </p>
    </div>
  );
}
