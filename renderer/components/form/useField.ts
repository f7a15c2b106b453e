import { useEffect } from 'react';
import { get, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormLabels, useFormName } from './FormLabels';
import { type Complaint, complaintKey, complaintNamed } from './schemaResolver';

/** The id of a field's control, so that the summary of errors can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** The same within the form at hand: two forms on one page may ask for things of one name. */
export function useFieldId(): (name: string) => string {
  const form = useFormName();
  return (name) => fieldId(form === '' ? name : `${form}.${name}`);
}

/** The first sentence in an error, which may be nested where one control writes several values. */
export function firstComplaint(error: unknown): Complaint | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('message' in error && typeof error.message === 'string') {
    return complaintNamed(error.message);
  }
  for (const inner of Object.values(error)) {
    const found = firstComplaint(inner);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Joins one control to its form.
 *
 * @param name the path of the value, as in the schema
 * @param label what the field is called; the summary of errors repeats it
 * @param own the sentence for a missing answer, where the usual one would be unclear
 */
export function useField<Value>(name: string, label: string, own?: string) {
  const { t } = useTranslation();
  const labels = useFormLabels();
  const idOf = useFieldId();
  const { field, formState } = useController({ name });
  useEffect(() => {
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);
  const complaint = firstComplaint(get(formState.errors, name));
  const error =
    complaint === null ? undefined : complaint === 'needed' && own ? own : t(complaintKey(complaint));
  return {
    id: idOf(name),
    value: field.value as Value | undefined,
    change: (value: Value | undefined) => field.onChange(value),
    blur: field.onBlur,
    error,
  };
}
