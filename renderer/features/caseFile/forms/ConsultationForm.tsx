import { useTranslation } from 'react-i18next';
import { consultedWith } from '@contract/records/consultation';
import { ModeSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { DisclosedFields } from './DisclosedFields';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';
import { ParticipantsField } from './ParticipantsField';
import { PrivilegeFields } from './PrivilegeFields';

const statuses = ['sought', 'held'] as const;

/** A consultation that is wanted, or one that took place. */
export function ConsultationForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const status = useAnswer(`${at}.status`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const first: FormCard = {
    id: 'with',
    title: t('caseForms.consultation.cards.with'),
    asks: under('status', 'with', 'why', 'due'),
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
  const held: FormCard[] = [
    {
      id: 'meeting',
      title: t('caseForms.consultation.cards.meeting'),
      asks: under('started', 'ended', 'mode', 'participants'),
      content: (
        <>
          <MomentField name={`${at}.started`} label={t('caseForms.consultation.started')} />
          <MomentField name={`${at}.ended`} label={t('caseForms.consultation.ended')} optional />
          <ChoiceField
            name={`${at}.mode`}
            label={t('caseForms.mode')}
            choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
          />
          <ParticipantsField name={`${at}.participants`} label={t('caseForms.consultation.participants')} />
        </>
      ),
    },
    {
      id: 'advice',
      title: t('caseForms.consultation.cards.advice'),
      asks: under('question', 'facts', 'advice'),
      help: (
        <HelpList
          title={t('caseForms.consultation.apart.title')}
          items={t('caseForms.consultation.apart.items', { returnObjects: true })}
        />
      ),
      content: (
        <>
          <TextField name={`${at}.question`} label={t('caseForms.consultation.question')} long />
          <TextField name={`${at}.facts`} label={t('caseForms.consultation.facts')} optional long />
          <TextField name={`${at}.advice`} label={t('caseForms.consultation.advice')} optional long />
        </>
      ),
    },
    {
      id: 'privilege',
      title: t('caseForms.consultation.cards.privilege'),
      asks: under('privilege', 'thirdPartyPresent', 'thirdParty'),
      help: (
        <HelpList
          title={t('caseForms.privilege.help.title')}
          items={t('caseForms.privilege.help.items', { returnObjects: true })}
        />
      ),
      content: <PrivilegeFields at={at} />,
    },
    {
      id: 'disclosed',
      title: t('caseForms.consultation.cards.disclosed'),
      asks: under('disclosed', 'agency', 'reportNumber', 'reportersWish', 'overrideReason'),
      content: <OtherSideFields at={at} />,
    },
  ];
  return <FormCards cards={status === 'held' ? [first, ...held] : [first]} />;
}

/** What the other side was shown or told; for the police also their number and the reporter's wish. */
function OtherSideFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const police = useAnswer(`${at}.with`) === 'law-enforcement';
  return (
    <>
      <DisclosedFields at={at} />
      {police ? (
        <>
          <TextField name={`${at}.agency`} label={t('caseForms.consultation.agency')} optional />
          <TextField name={`${at}.reportNumber`} label={t('caseForms.consultation.reportNumber')} optional />
          <TextField name={`${at}.reportersWish`} label={t('caseForms.consultation.wish')} optional long />
          <TextField
            name={`${at}.overrideReason`}
            label={t('caseForms.consultation.override')}
            hint={t('caseForms.consultation.overrideHint')}
            optional
            long
          />
        </>
      ) : null}
    </>
  );
}
