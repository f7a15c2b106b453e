import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import styles from './fields.module.css';

/**
 * The reporter's own words: plain, large, set like a document, and never "corrected": no spell checking, no
 * completion, no capitals of the machine's own.
 */
export function WordsField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { t } = useTranslation();
  const field = useField<string>(name, label);
  return (
    <Textarea
      id={field.id}
      label={label}
      description={hint ?? t('fields.wordsHint')}
      error={field.error}
      value={field.value ?? ''}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
      autosize
      minRows={9}
      classNames={{ input: styles.words ?? '' }}
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
    />
  );
}
