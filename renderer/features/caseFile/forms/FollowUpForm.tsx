import { useTranslation } from 'react-i18next';
import { ModeSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';

const statuses = ['made', 'planned'] as const;

/** The report owed to a person who reports being harassed: planned, or made, with what they answered. */
export function FollowUpForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const status = useAnswer(`${at}.status`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const first: FormCard = {
    id: 'whom',
    title: t('caseForms.followUp.cards.whom'),
    asks: under('person', 'status', 'due', 'plan'),
    content: (
      <>
        <PersonField name={`${at}.person`} label={t('caseForms.followUp.person')} people={people} />
        <ChoiceField
          name={`${at}.status`}
          label={t('caseForms.followUp.status')}
          choices={choicesOf(statuses, (value) => t(`answers.followUp.${value}`))}
        />
        {status === 'planned' ? (
          <>
            <DayField name={`${at}.due`} label={t('caseForms.due')} />
            <TextField name={`${at}.plan`} label={t('caseForms.followUp.plan')} optional long />
          </>
        ) : null}
      </>
    ),
  };
  const made: FormCard = {
    id: 'told',
    title: t('caseForms.followUp.cards.told'),
    asks: under('told', 'mode', 'what', 'answer', 'answered'),
    help: (
      <HelpList
        title={t('caseForms.followUp.help.title')}
        items={t('caseForms.followUp.help.items', { returnObjects: true })}
      />
    ),
    content: (
      <>
        <MomentField name={`${at}.told`} label={t('caseForms.followUp.told')} />
        <ChoiceField
          name={`${at}.mode`}
          label={t('caseForms.mode')}
          choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
        />
        <TextField name={`${at}.what`} label={t('caseForms.followUp.what')} long />
        <TextField name={`${at}.answer`} label={t('caseForms.followUp.answer')} optional long />
        <MomentField name={`${at}.answered`} label={t('caseForms.followUp.answered')} optional />
      </>
    ),
  };
  return <FormCards cards={status === 'made' ? [first, made] : [first]} />;
}
