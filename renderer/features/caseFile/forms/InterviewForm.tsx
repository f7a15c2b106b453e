import { useTranslation } from 'react-i18next';
import { advisements, InterviewSchema } from '@contract/records/interview';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { RowsField } from '../../../components/fields/RowsField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';
import { AccountFields, RequestFields } from './InterviewAnswers';
import { ModeField } from './ModeField';

const statuses = InterviewSchema.options.map((option) => option.shape.status.value);

/** Talking with somebody who knows something: planned, held, or declined. */
export function InterviewForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const status = useAnswer(`${at}.status`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const first: FormCard = {
    id: 'whom',
    title: t('caseForms.interview.cards.whom'),
    asks: under('person', 'status', 'why', 'due', 'asked', 'reason'),
    content: (
      <>
        <PersonField name={`${at}.person`} label={t('caseForms.interview.person')} people={people} />
        <ChoiceField
          name={`${at}.status`}
          label={t('caseForms.interview.status')}
          choices={choicesOf(statuses, (value) => t(`answers.interview.${value}`))}
        />
        {status === 'planned' ? (
          <>
            <TextField name={`${at}.why`} label={t('caseForms.interview.why')} long />
            <DayField name={`${at}.due`} label={t('caseForms.due')} optional />
          </>
        ) : null}
        {status === 'declined' ? (
          <>
            <MomentField name={`${at}.asked`} label={t('caseForms.interview.asked')} />
            <ModeField at={at} />
            <TextField
              name={`${at}.reason`}
              label={t('caseForms.interview.reason')}
              hint={t('caseForms.interview.reasonHint')}
              optional
              long
            />
          </>
        ) : null}
      </>
    ),
  };
  const held: FormCard[] = [
    {
      id: 'meeting',
      title: t('caseForms.interview.cards.meeting'),
      asks: under('started', 'ended', 'mode', 'interviewer', 'alsoPresent'),
      content: <MeetingFields at={at} />,
    },
    {
      id: 'advisements',
      title: t('caseForms.interview.cards.advisements'),
      asks: under('advisements'),
      help: (
        <HelpList
          title={t('caseForms.interview.help.title')}
          items={t('caseForms.interview.help.items', { returnObjects: true })}
        />
      ),
      content: (
        <MultiChoice
          name={`${at}.advisements`}
          label={t('caseForms.interview.advisements')}
          hint={t('caseForms.interview.advisementsHint')}
          optional
          choices={advisements.map((value) => ({
            value,
            label: t(`answers.advisement.${value}`),
            hint: t(`caseForms.interview.means.${value}`),
          }))}
        />
      ),
    },
    {
      id: 'account',
      title: t('caseForms.interview.cards.account'),
      asks: under('questions', 'account'),
      help: (
        <HelpList
          title={t('caseForms.interview.open.title')}
          items={t('caseForms.interview.open.items', { returnObjects: true })}
        />
      ),
      content: <AccountFields at={at} />,
    },
    {
      id: 'requests',
      title: t('caseForms.interview.cards.requests'),
      asks: under('documents', 'witnessesNamed', 'refusals'),
      content: <RequestFields at={at} />,
    },
  ];
  return <FormCards cards={status === 'held' ? [first, ...held] : [first]} />;
}

/** When, how, who asked, and who else was in the room. */
function MeetingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <MomentField name={`${at}.started`} label={t('caseForms.interview.started')} />
      <MomentField name={`${at}.ended`} label={t('caseForms.interview.ended')} optional />
      <ModeField at={at} />
      <TextField name={`${at}.interviewer`} label={t('caseForms.interview.interviewer')} />
      <RowsField
        name={`${at}.alsoPresent`}
        label={t('caseForms.interview.alsoPresent')}
        optional
        empty={{ name: '' }}
        add={t('caseForms.interview.addPresent')}
        remove={(number) => t('caseForms.interview.removePresent', { number })}
      >
        {(row) => (
          <>
            <TextField name={`${row}.name`} label={t('caseForms.interview.presentName')} />
            <TextField name={`${row}.capacity`} label={t('caseForms.interview.presentAs')} optional />
          </>
        )}
      </RowsField>
    </>
  );
}
