import { useTranslation } from 'react-i18next';
import { RowsField } from '../../../components/fields/RowsField';
import { TextField } from '../../../components/fields/TextField';

/** Who took part: a name each, and what they were there as. */
export function ParticipantsField({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation();
  return (
    <RowsField
      name={name}
      label={label}
      empty={{ name: '' }}
      add={t('caseForms.consultation.addParticipant')}
      remove={(number) => t('caseForms.consultation.removeParticipant', { number })}
      needed={t('caseForms.consultation.participantNeeded')}
    >
      {(at) => (
        <>
          <TextField name={`${at}.name`} label={t('caseForms.consultation.participant')} />
          <TextField name={`${at}.capacity`} label={t('caseForms.consultation.capacity')} optional />
          <TextField name={`${at}.organisation`} label={t('caseForms.consultation.organisation')} optional />
        </>
      )}
    </RowsField>
  );
}
