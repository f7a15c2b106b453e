import { Checkbox } from '@mantine/core';
import { useField } from '../../components/form/useField';
import { useTimeStyle } from '../../components/useTimeStyle';
import { weekdayNames } from './officeChoices';
import styles from './settings.module.css';

/** Which days of the week; written as ISO weekdays in their order. */
export function WeekdaysField({ name, label }: { name: string; label: string }) {
  const { style } = useTimeStyle();
  const field = useField<number[]>(name, label);
  return (
    <Checkbox.Group
      label={label}
      error={field.error}
      value={(field.value ?? []).map(String)}
      onChange={(days) => field.change(days.map(Number).sort((one, other) => one - other))}
      onBlur={field.blur}
    >
      <div className={styles.days}>
        {weekdayNames(style.locale).map((day, index) => (
          <Checkbox
            key={day}
            {...(index === 0 ? { id: field.id } : {})}
            value={String(index + 1)}
            label={day}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
