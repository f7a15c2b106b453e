import { useTranslation } from 'react-i18next';
import { AppealSchema } from '@contract/records/appeal';
import { decidersOf } from '@domain/decisions';
import { useSession } from '../../../app/session';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { forRules, useCase, useNames } from '../caseContext';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';
import styles from './forms.module.css';
import { HelpList } from './HelpList';
import { Warning } from './Warning';

const statuses = AppealSchema.options.map((option) => option.shape.status.value);
const [, , decided] = AppealSchema.options;
const outcomes = decided.shape.outcome.options;

/** An appeal against one decision: received, then decided by somebody else than who decided before, or withdrawn. */
export function AppealForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const titles = t('caseForms.appeal.cards', { returnObjects: true });
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const cards: FormCard[] = [
    {
      id: 'received',
      title: titles.received,
      asks: under('decision', 'by', 'received', 'grounds'),
      content: <ReceivedFields at={at} />,
    },
    {
      id: 'state',
      title: titles.state,
      asks: under('status', 'due', 'when', 'reason', 'outcome', 'reasons', 'decided'),
      help: (
        <HelpList
          title={t('caseForms.appeal.help.title')}
          items={t('caseForms.appeal.help.items', { returnObjects: true })}
        />
      ),
      content: <StateFields at={at} />,
    },
  ];
  return <FormCards cards={cards} />;
}

function ReceivedFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const decisions = useRecordChoices(['decision']);
  return (
    <>
      <ChoiceField name={`${at}.decision`} label={t('caseForms.appeal.decision')} choices={decisions} />
      <WhoDecided at={at} />
      <PersonField name={`${at}.by`} label={t('caseForms.appeal.by')} people={people} />
      <MomentField name={`${at}.received`} label={t('caseForms.appeal.received')} />
      <TextField
        name={`${at}.grounds`}
        label={t('caseForms.appeal.grounds')}
        hint={t('caseForms.appeal.groundsHint')}
        long
      />
    </>
  );
}

/** Says early who may not decide the appeal, before anybody has read themselves into it. */
function WhoDecided({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const decision = useAnswer(`${at}.decision`);
  const deciders = decision === undefined ? [] : [...decidersOf(forRules(file), decision)];
  if (deciders.length === 0) return null;
  return (
    <p className={styles.hint}>
      {t('caseForms.appeal.decidedBy', { users: deciders.map(names.user).join(', ') })}
    </p>
  );
}

function StateFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = forRules(useCase());
  const { user } = useSession();
  const status = useAnswer(`${at}.status`);
  const decision = useAnswer(`${at}.decision`) ?? '';
  const forSomebodyElse = status === 'decided' && decidersOf(file, decision).has(user.id);
  return (
    <>
      <ChoiceField
        name={`${at}.status`}
        label={t('caseForms.appeal.status')}
        choices={choicesOf(statuses, (value) => t(`answers.appeal.${value}`))}
      />
      <Warning>{forSomebodyElse ? <p>{t('caseForms.appeal.otherPerson')}</p> : null}</Warning>
      {status === 'received' ? <DayField name={`${at}.due`} label={t('caseForms.due')} optional /> : null}
      {status === 'withdrawn' ? (
        <>
          <MomentField name={`${at}.when`} label={t('caseForms.appeal.withdrawn')} />
          <TextField name={`${at}.reason`} label={t('caseForms.appeal.withdrawnReason')} optional long />
        </>
      ) : null}
      {status === 'decided' ? (
        <>
          <ChoiceField
            name={`${at}.outcome`}
            label={t('caseForms.appeal.outcome')}
            choices={outcomes.map((value) => ({
              value,
              label: t(`answers.appealOutcome.${value}`),
              hint: t(`caseForms.appeal.outcomeMeans.${value}`),
            }))}
          />
          <TextField name={`${at}.reasons`} label={t('caseForms.appeal.reasons')} long />
          <MomentField name={`${at}.decided`} label={t('caseForms.appeal.decided')} />
        </>
      ) : null}
    </>
  );
}
