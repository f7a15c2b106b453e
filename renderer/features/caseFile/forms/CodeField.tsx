import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CodeReference, ConductCode } from '@contract/conductCode';
import { FieldLabel } from '../../../components/fields/FieldLabel';
import { useField } from '../../../components/form/useField';

interface Props {
  name: string;
  label: string;
  codes: readonly ConductCode[];
  /** Said below the label: which one applies, and why. */
  hint?: string;
  optional?: boolean;
}

const valueOf = ({ code, version }: CodeReference) => `${code} ${version}`;

/** One version of a code of conduct. */
export function CodeField({ name, label, codes, hint, optional = false }: Props) {
  const { t } = useTranslation();
  const field = useField<CodeReference>(name, label, t('fields.chooseOne'));
  const references = codes.map(({ id, version }) => ({ code: id, version }));
  return (
    <Select
      id={field.id}
      label={<FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />}
      description={hint}
      error={field.error}
      data={codes.map(({ id, version, name: called }) => ({
        value: valueOf({ code: id, version }),
        label: t('caseForms.allegation.codeVersion', { name: called, version }),
      }))}
      value={field.value === undefined ? null : valueOf(field.value)}
      onChange={(value) => field.change(references.find((reference) => valueOf(reference) === value))}
      onBlur={field.blur}
      searchable
      clearable={optional}
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
