import { useTranslation } from 'react-i18next';
import type { DutyName } from '@contract/records/delay';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { delayDuties, delayTargets } from './delayTargets';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

/** Why a duty was not done by its day, and by when it will be. */
export function DelayForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const duty = useAnswer<DutyName>(`${at}.duty`);
  const people = usePeople();
  const target = duty === undefined ? undefined : delayTargets[duty];
  const records = useRecordChoices(target?.record === undefined ? [] : [target.record]);
  return (
    <>
      <ChoiceField
        name={`${at}.duty`}
        label={t('caseForms.delay.duty')}
        choices={choicesOf(delayDuties, (value) => t(`caseFile.dutyName.${value}`))}
      />
      {target?.record === undefined ? null : (
        <ChoiceField name={`${at}.record`} label={t('caseForms.delay.record')} choices={records} />
      )}
      {target?.person === true ? (
        <PersonField name={`${at}.person`} label={t('caseForms.delay.person')} people={people} />
      ) : null}
      <DayField name={`${at}.due`} label={t('caseForms.delay.due')} />
      <TextField
        name={`${at}.reason`}
        label={t('caseForms.delay.reason')}
        hint={t('caseForms.delay.reasonHint')}
        long
      />
      <DayField
        name={`${at}.newDue`}
        label={t('caseForms.delay.newDue')}
        hint={t('caseForms.delay.newDueHint')}
        optional
      />
    </>
  );
}
