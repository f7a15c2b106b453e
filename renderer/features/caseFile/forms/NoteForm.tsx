import { useTranslation } from 'react-i18next';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { TextField } from '../../../components/fields/TextField';
import { type FieldsAt, useRecordChoices } from './formParts';

/** A dated note for the file. */
export function NoteForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const about = useRecordChoices([
    'report',
    'person',
    'incident',
    'allegation',
    'evidence',
    'consultation',
    'decision',
    'follow-up',
  ]);
  return (
    <>
      <TextField name={`${at}.title`} label={t('caseForms.note.title')} optional />
      <MomentField name={`${at}.when`} label={t('caseForms.note.when')} />
      <TextField name={`${at}.text`} label={t('caseForms.note.text')} long />
      {about.length === 0 ? null : (
        <MultiChoice name={`${at}.about`} label={t('caseForms.note.about')} optional choices={about} />
      )}
    </>
  );
}
