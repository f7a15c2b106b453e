import { useTranslation } from 'react-i18next';
import { contactPurposes, ContactSchema } from '@contract/records/contact';
import { ModeSchema, YesNoUnknownSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { SafeContact } from './SafeContact';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

/** Each attempt to reach somebody, and each answer that came. */
export function ContactForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const letters = useRecordChoices(['letter']);
  const purpose = useAnswer(`${at}.purpose`);
  const person = useAnswer(`${at}.person`);
  const fields = (
    <>
      <PersonField name={`${at}.person`} label={t('caseForms.contact.person')} people={people} />
      <ChoiceField
        name={`${at}.purpose`}
        label={t('caseForms.contact.purpose')}
        choices={choicesOf(contactPurposes, (value) => t(`answers.contactPurpose.${value}`))}
      />
      <MomentField name={`${at}.when`} label={t('caseForms.contact.when')} />
      <ChoiceField
        name={`${at}.mode`}
        label={t('caseForms.mode')}
        choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
      />
      <ChoiceField
        name={`${at}.outcome`}
        label={t('caseForms.contact.outcome')}
        choices={choicesOf(ContactSchema.shape.outcome.options, (value) =>
          t(`answers.contactOutcome.${value}`),
        )}
      />
      <TextField name={`${at}.told`} label={t('caseForms.contact.told')} optional long />
      <TextField name={`${at}.answer`} label={t('caseForms.contact.answer')} optional long />
      {purpose === 'check-in' ? (
        <ChoiceField
          name={`${at}.retaliation`}
          label={t('caseForms.contact.retaliation')}
          optional
          choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
        />
      ) : null}
      {letters.length === 0 ? null : (
        <ChoiceField name={`${at}.letter`} label={t('answers.kind.letter')} optional choices={letters} />
      )}
    </>
  );
  const asks = Object.keys(ContactSchema.shape).map((name) => `${at}.${name}`);
  const title = t('caseForms.new.contact');
  return (
    <FormCards
      cards={[{ id: 'contact', title, asks, content: fields, help: <SafeContact person={person} /> }]}
    />
  );
}
