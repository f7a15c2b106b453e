import { useTranslation } from 'react-i18next';
import { consultedWith } from '@contract/records/consultation';
import { audienceOf } from '@domain/promises';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { DisclosedFields } from './DisclosedFields';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';
import { MetReporterFields } from './MetReporterFields';
import { ModeField } from './ModeField';
import { ParticipantsField } from './ParticipantsField';
import { PoliceFields } from './PoliceFields';
import { PrivilegeFields } from './PrivilegeFields';

const statuses = ['sought', 'held'] as const;

/** A consultation that is wanted, or one that took place. */
export function ConsultationForm({ at, record }: FieldsAt) {
  const { t } = useTranslation();
  const status = useAnswer(`${at}.status`);
  const asked = useAnswer<(typeof consultedWith)[number]>(`${at}.with`);
  const first: FormCard = {
    id: 'with',
    title: t('caseForms.consultation.cards.with'),
    asks: ['status', 'with', 'why', 'due'].map((name) => `${at}.${name}`),
    content: (
      <>
        <ChoiceField
          name={`${at}.status`}
          label={t('caseForms.consultation.status')}
          choices={choicesOf(statuses, (value) => t(`answers.consultation.${value}`))}
        />
        <ChoiceField
          name={`${at}.with`}
          label={t('caseForms.consultation.with')}
          choices={choicesOf(consultedWith, (value) => t(`answers.consulted.${value}`))}
        />
        {status === 'sought' ? (
          <>
            <TextField name={`${at}.why`} label={t('caseForms.consultation.why')} long />
            <DayField name={`${at}.due`} label={t('caseForms.due')} optional />
          </>
        ) : null}
      </>
    ),
  };
  const held = useHeldCards({ at, record }, asked);
  return <FormCards cards={status === 'held' ? [first, ...held] : [first]} />;
}

/** What is asked of a consultation that took place; some of it only with counsel or with the police. */
function useHeldCards(
  { at, record }: FieldsAt,
  asked: (typeof consultedWith)[number] | undefined,
): FormCard[] {
  const { t } = useTranslation();
  const whoContacted = useAnswer(`${at}.whoContacted`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const card = (id: keyof typeof titles, asks: string[], rest: Pick<FormCard, 'content' | 'help'>) => ({
    id,
    title: titles[id],
    asks: under(...asks),
    ...rest,
  });
  const titles = t('caseForms.consultation.cards', { returnObjects: true });
  // What a reporter told the police themselves was not told by the office.
  const byReporter = asked === 'law-enforcement' && whoContacted === 'reporter';
  return [
    card('meeting', ['started', 'ended', 'mode', 'participants'], { content: <MeetingFields at={at} /> }),
    ...(asked === 'law-enforcement'
      ? [
          card(
            'police',
            ['agency', 'reportNumber', 'officer', 'whoContacted', 'reportersWish', 'overrideReason'],
            { content: <PoliceFields at={at} /> },
          ),
        ]
      : []),
    card('advice', ['question', 'facts', 'advice'], {
      help: (
        <HelpList
          title={t('caseForms.consultation.apart.title')}
          items={t('caseForms.consultation.apart.items', { returnObjects: true })}
        />
      ),
      content: <AdviceFields at={at} />,
    }),
    card('privilege', ['purpose', 'privilege', 'thirdPartyPresent', 'thirdParty'], {
      help: (
        <HelpList
          title={t('caseForms.privilege.help.title')}
          items={t('caseForms.privilege.help.items', { returnObjects: true })}
        />
      ),
      content: <PrivilegeFields at={at} />,
    }),
    card('disclosed', ['disclosed'], {
      content: (
        <DisclosedFields
          at={at}
          record={record}
          audience={asked === undefined || byReporter ? undefined : audienceOf(asked)}
        />
      ),
    }),
    ...(asked === 'legal-counsel'
      ? [card('metReporter', ['metReporter'], { content: <MetReporterFields at={`${at}.metReporter`} /> })]
      : []),
  ];
}

function MeetingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <MomentField name={`${at}.started`} label={t('caseForms.consultation.started')} />
      <MomentField
        name={`${at}.ended`}
        label={t('caseForms.consultation.ended')}
        hint={t('caseForms.consultation.endedHint')}
        optional
      />
      <ModeField at={at} />
      <ParticipantsField name={`${at}.participants`} label={t('caseForms.consultation.participants')} />
    </>
  );
}

function AdviceFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name={`${at}.question`} label={t('caseForms.consultation.question')} long />
      <TextField name={`${at}.facts`} label={t('caseForms.consultation.facts')} optional long />
      <TextField name={`${at}.advice`} label={t('caseForms.consultation.advice')} optional long />
    </>
  );
}
