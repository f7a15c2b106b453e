import { useTranslation } from 'react-i18next';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { TextField } from '../../../components/fields/TextField';
import { currentRecords, useCase, useNames } from '../caseContext';
import { type FieldsAt, useAnswer, useRecordChoices } from './formParts';
import styles from './forms.module.css';

const notable = [
  'report',
  'person',
  'incident',
  'allegation',
  'measure',
  'evidence',
  'interview',
  'consultation',
  'decision',
  'action',
  'appeal',
  'follow-up',
] as const;

/** A dated note for the file, or an addendum to one that is not changed any more. */
export function NoteForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const about = useRecordChoices(notable);
  return (
    <>
      <AddendumTo id={useAnswer(`${at}.addendumTo`)} />
      <TextField name={`${at}.title`} label={t('caseForms.note.title')} optional />
      <MomentField name={`${at}.when`} label={t('caseForms.note.when')} />
      <TextField name={`${at}.text`} label={t('caseForms.note.text')} long />
      {about.length === 0 ? null : (
        <MultiChoice name={`${at}.about`} label={t('caseForms.note.about')} optional choices={about} />
      )}
    </>
  );
}

/** The note that is added to, as it stands. */
function AddendumTo({ id }: { id: string | undefined }) {
  const { t } = useTranslation();
  const names = useNames();
  const note = currentRecords(useCase(), 'note').find((one) => one.id === id);
  if (note === undefined) return null;
  return (
    <div className={styles.group}>
      <p>{t('caseForms.note.addendumTo', { note: names.record(note.id) })}</p>
      <blockquote className={styles.quoted}>{note.data.text}</blockquote>
    </div>
  );
}
