import { useTranslation } from 'react-i18next';
import { ModeSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import styles from './forms.module.css';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';

const statuses = ['made', 'planned', 'unreachable'] as const;

/**
 * The report owed to a person who reports being harassed: planned with what may be told, made with what they
 * answered, or impossible to make, with the attempts.
 */
export function FollowUpForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const status = useAnswer<(typeof statuses)[number]>(`${at}.status`);
  const person = useAnswer(`${at}.person`);
  const { when } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const attempts = currentRecords(file, 'contact')
    .filter(({ data }) => data.person === person)
    .map(({ id, data }) => ({
      value: id,
      label: `${when(data.when)}: ${t(`answers.contactOutcome.${data.outcome}`)}`,
      hint: t(`answers.mode.${data.mode}`),
    }));
  const letters = currentRecords(file, 'letter')
    .filter(({ data }) => data.to === person && data.state.kind === 'sent')
    .map(({ id }) => ({ value: id, label: names.record(id) }));
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const first: FormCard = {
    id: 'whom',
    title: t('caseForms.followUp.cards.whom'),
    asks: under('person', 'status', 'due', 'plan', 'mayBeTold'),
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
            <TextField
              name={`${at}.mayBeTold`}
              label={t('caseForms.followUp.mayBeTold')}
              hint={t('caseForms.followUp.mayBeToldHint')}
              optional
              long
            />
          </>
        ) : null}
      </>
    ),
  };
  const made: FormCard = {
    id: 'told',
    title: t('caseForms.followUp.cards.told'),
    asks: under('told', 'mode', 'what', 'letter', 'answer', 'answered'),
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
        {letters.length === 0 ? null : (
          <ChoiceField
            name={`${at}.letter`}
            label={t('caseForms.followUp.letter')}
            optional
            choices={letters}
          />
        )}
        <TextField name={`${at}.answer`} label={t('caseForms.followUp.answer')} optional long />
        <MomentField name={`${at}.answered`} label={t('caseForms.followUp.answered')} optional />
      </>
    ),
  };
  const unreachable: FormCard = {
    id: 'attempts',
    title: t('caseForms.followUp.cards.attempts'),
    asks: under('attempts', 'why'),
    help: (
      <HelpList
        title={t('caseForms.followUp.unreachableHelp.title')}
        items={t('caseForms.followUp.unreachableHelp.items', { returnObjects: true })}
      />
    ),
    content: (
      <>
        {attempts.length === 0 ? (
          <p className={styles.hint}>{t('caseForms.followUp.noAttempts')}</p>
        ) : (
          <MultiChoice name={`${at}.attempts`} label={t('caseForms.followUp.attempts')} choices={attempts} />
        )}
        <TextField name={`${at}.why`} label={t('caseForms.followUp.why')} long />
      </>
    ),
  };
  const further = { made: [made], unreachable: [unreachable], planned: [] };
  return <FormCards cards={[first, ...(status === undefined ? [] : further[status])]} />;
}
