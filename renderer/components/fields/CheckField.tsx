import { Checkbox } from '@mantine/core';
import { useField } from '../form/useField';

/** One thing that is so, or is not said: writes `true` or nothing. */
export function CheckField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const field = useField<boolean>(name, label);
  return (
    <Checkbox
      id={field.id}
      label={label}
      description={hint}
      error={field.error}
      checked={field.value ?? false}
      onChange={(event) => field.change(event.currentTarget.checked ? true : undefined)}
      onBlur={field.blur}
    />
  );
}
