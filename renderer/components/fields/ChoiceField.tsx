import { Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  choices: readonly Choice[];
  /** Told after a choice, for fields that come and go with it. */
  onChosen?: (value: string | undefined) => void;
}

/** More than this, and a list that opens is easier to read than a row of buttons. */
const mostButtons = 7;

/** Up to so many short answers stand side by side: yes, no, not known. */
const mostInLine = 3;
const mostCharacters = 12;

/** One of several. Few are shown at once, many open as a list that can be searched by typing. */
export function ChoiceField({ name, label, hint, optional = false, choices, onChosen }: Props) {
  const { t } = useTranslation();
  const field = useField<string>(name, label, t('fields.chooseOne'));
  const choose = (value: string | undefined) => {
    field.change(value);
    onChosen?.(value);
  };
  const shown = <FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />;
  if (choices.length > mostButtons) {
    return (
      <Select
        id={field.id}
        label={shown}
        description={hint}
        error={field.error}
        data={choices.map(({ value, label: text }) => ({ value, label: text }))}
        value={field.value ?? null}
        onChange={(value) => choose(value ?? undefined)}
        onBlur={field.blur}
        searchable
        clearable={optional}
        clearButtonProps={{ 'aria-label': t('common.remove') }}
        comboboxProps={{ withinPortal: true }}
      />
    );
  }
  const inLine =
    choices.length <= mostInLine &&
    choices.every((choice) => choice.hint === undefined && choice.label.length <= mostCharacters);
  return (
    <Radio.Group
      label={shown}
      description={hint}
      error={field.error}
      value={field.value ?? ''}
      onChange={choose}
      onBlur={field.blur}
    >
      <div className={inLine ? styles.inLine : styles.choices}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            // The summary of errors leads to the first button of the group.
            {...(index === 0 ? { id: field.id } : {})}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
