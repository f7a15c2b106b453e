import { useTranslation } from 'react-i18next';
import type { ToldAudience } from '@domain/promises';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';
import { PromiseWarning } from './PromiseWarning';

const tellable = [
  'report',
  'incident',
  'allegation',
  'evidence',
  'interview',
  'consultation',
  'note',
  'decision',
] as const;

/**
 * What the other side was shown or told: records of the case, and whose identity. With the audience known, it is held
 * against the promises that were given.
 */
export function DisclosedFields({
  at,
  record,
  audience,
}: FieldsAt & { audience?: ToldAudience | undefined }) {
  const { t } = useTranslation();
  const people = usePeople();
  // A talk does not disclose itself.
  const records = useRecordChoices(tellable).filter(({ value }) => value !== record);
  const identities = useAnswer<string[]>(`${at}.disclosed.identities`) ?? [];
  return (
    <>
      {records.length === 0 ? null : (
        <MultiChoice
          name={`${at}.disclosed.records`}
          label={t('caseForms.disclosed.records')}
          optional
          choices={records}
        />
      )}
      <PersonField
        name={`${at}.disclosed.identities`}
        label={t('caseForms.disclosed.identities')}
        hint={t('caseForms.disclosed.identitiesHint')}
        optional
        several
        people={people}
      />
      <PromiseWarning telling={audience === undefined ? undefined : { audience, identities }} />
      <TextField name={`${at}.disclosed.other`} label={t('caseForms.disclosed.other')} optional long />
    </>
  );
}
