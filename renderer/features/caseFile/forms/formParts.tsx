import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '@contract/records/kinds';
import type { Choice } from '../../../components/fields/ChoiceField';
import type { CasePerson } from '../../../components/fields/PersonField';
import { currentRecords, useCase, useNames } from '../caseContext';

/** What every set of fields is told: the path of the record's data within its form. */
export interface FieldsAt {
  at: string;
  /** What says who somebody is (an identity, where a reporter is reached) was not shown: unwritten it stays as it is. */
  sealed?: boolean;
  /** The record that is amended; absent for a new one. */
  record?: string | undefined;
}

/** Fixed answers as choices. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Choice[] {
  return values.map((value) => ({ value, label: label(value) }));
}

/** An answer as it stands in the form now. */
export function useAnswer<Value = string>(name: string): Value | undefined {
  return useWatch({ name }) as Value | undefined;
}

/** The people of the open case, for fields. */
export function usePeople(): CasePerson[] {
  const { t } = useTranslation();
  return currentRecords(useCase(), 'person').map(({ id, data }) => ({
    id,
    codeName: data.codeName,
    roles: data.roles.map((role) => t(`answers.role.${role}`)).join(', '),
  }));
}

/** Records of some kinds of the open case, for fields. */
export function useRecordChoices(kinds: readonly RecordKind[]): Choice[] {
  const file = useCase();
  const names = useNames();
  return file.records
    .filter(({ state, kind }) => state === 'current' && kinds.includes(kind))
    .map(({ id }) => ({ value: id, label: names.record(id) }));
}
