import { useTranslation } from 'react-i18next';
import { WaiverSchema } from '@contract/records/waiver';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

const duties = WaiverSchema.options.map((option) => option.shape.duty.value);
type Duty = (typeof duties)[number];

/** The record that each duty hangs on; the others are owed to a person, and one to nobody in particular. */
const hangsOn = { consultation: 'consultation', interview: 'interview', 'second-reader': 'letter' } as const;
const isOwed = (duty: Duty) => duty === 'follow-up' || duty === 'acknowledgement' || duty === 'check-in';

/** A duty that is not done, with the reason. */
export function WaiverForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const duty = useAnswer<Duty>(`${at}.duty`);
  const people = usePeople();
  return (
    <>
      <ChoiceField
        name={`${at}.duty`}
        label={t('caseForms.waiver.duty')}
        choices={choicesOf(duties, (value) => t(`answers.waiver.${value}`))}
      />
      {duty !== undefined && duty in hangsOn ? (
        <RecordField at={at} kind={hangsOn[duty as keyof typeof hangsOn]} />
      ) : null}
      {duty !== undefined && isOwed(duty) ? (
        <PersonField name={`${at}.person`} label={t('caseForms.waiver.person')} people={people} />
      ) : null}
      <TextField
        name={`${at}.reason`}
        label={t('caseForms.waiver.reason')}
        hint={t('caseForms.waiver.reasonHint')}
        long
      />
    </>
  );
}

function RecordField({ at, kind }: FieldsAt & { kind: (typeof hangsOn)[keyof typeof hangsOn] }) {
  const { t } = useTranslation();
  const choices = useRecordChoices([kind]);
  return (
    <ChoiceField
      name={`${at}.${kind}`}
      label={t(`caseForms.waiver.which.${kind}`)}
      {...(choices.length === 0 ? { hint: t(`caseForms.waiver.none.${kind}`) } : {})}
      choices={choices}
    />
  );
}
