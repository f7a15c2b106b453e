import { useTranslation } from 'react-i18next';
import { actionAudiences } from '@contract/records/action';
import { ladderOf, reachOf } from '@domain/actions';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { forRules, useCase } from '../caseContext';
import { ActionStateFields } from './ActionStateFields';
import { DueProcessFields } from './DueProcessFields';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';
import { HelpList } from './HelpList';

/** What follows from a decision for one person: a step of the code's ladder with its time, its conditions, its end. */
export function ActionForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = forRules(useCase());
  const decision = useAnswer(`${at}.decision`);
  const step = useAnswer(`${at}.step`);
  const titles = t('caseForms.action.cards', { returnObjects: true });
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const membership =
    reachOf(file, { data: { ...given('decision', decision), ...given('step', step) } }) === 'membership';
  const cards: FormCard[] = [
    {
      id: 'what',
      title: titles.what,
      asks: under('decision', 'person', 'step', 'what'),
      help: (
        <HelpList
          title={t('caseForms.action.help.title')}
          items={t('caseForms.action.help.items', { returnObjects: true })}
        />
      ),
      content: <StepFields at={at} decision={decision} />,
    },
    ...(membership
      ? [
          {
            id: 'dueProcess',
            title: titles.dueProcess,
            asks: under('dueProcess'),
            content: <DueProcessFields at={`${at}.dueProcess`} />,
          },
        ]
      : []),
    {
      id: 'time',
      title: titles.time,
      asks: under('start', 'end', 'conditions', 'repair', 'review'),
      content: <TimeFields at={at} />,
    },
    {
      id: 'state',
      title: titles.state,
      asks: under('mayKnow', 'state'),
      content: (
        <>
          <MultiChoice
            name={`${at}.mayKnow`}
            label={t('caseForms.action.mayKnow')}
            hint={t('caseForms.action.mayKnowHint')}
            optional
            choices={choicesOf(actionAudiences, (value) => t(`answers.mayKnow.${value}`))}
          />
          <ActionStateFields at={`${at}.state`} />
        </>
      ),
    },
  ];
  return <FormCards cards={cards} />;
}

function given<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>;
}

function StepFields({ at, decision }: FieldsAt & { decision: string | undefined }) {
  const { t } = useTranslation();
  const people = usePeople();
  const decisions = useRecordChoices(['decision']);
  const ladder = ladderOf(forRules(useCase()), decision);
  return (
    <>
      <ChoiceField name={`${at}.decision`} label={t('caseForms.action.decision')} choices={decisions} />
      <PersonField name={`${at}.person`} label={t('caseForms.action.person')} people={people} />
      {ladder.length === 0 ? (
        <TextField name={`${at}.step`} label={t('caseForms.action.step')} />
      ) : (
        <ChoiceField
          name={`${at}.step`}
          label={t('caseForms.action.step')}
          hint={t('caseForms.action.stepHint')}
          choices={ladder.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <TextField
        name={`${at}.what`}
        label={t('caseForms.action.what')}
        hint={t('caseForms.action.whatHint')}
        optional
        long
      />
    </>
  );
}

function TimeFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <DayField name={`${at}.start`} label={t('caseForms.action.start')} />
      <DayField
        name={`${at}.end`}
        label={t('caseForms.action.end')}
        hint={t('caseForms.action.endHint')}
        optional
      />
      <TextField name={`${at}.conditions`} label={t('caseForms.action.conditions')} optional long />
      <TextField
        name={`${at}.repair`}
        label={t('caseForms.action.repair')}
        hint={t('caseForms.action.repairHint')}
        optional
        long
      />
      <DayField
        name={`${at}.review`}
        label={t('caseForms.action.review')}
        hint={t('caseForms.action.reviewHint')}
        optional
      />
    </>
  );
}
