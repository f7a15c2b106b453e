import { useTranslation } from 'react-i18next';
import { channels, ReportSchema, SafeContactSchema } from '@contract/records/report';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { CheckField } from '../../../components/fields/CheckField';
import { WordsField } from '../../../components/fields/WordsField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, usePeople } from './formParts';
import { HelpList } from './HelpList';

const { reporter, reporterIs, wishAboutPolice } = ReportSchema.shape;

/** How the report reached the office. */
export function ReceivedFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <MomentField name={`${at}.received`} label={t('caseForms.report.received')} />
      <ChoiceField
        name={`${at}.channel`}
        label={t('caseForms.report.channel')}
        choices={choicesOf(channels, (value) => t(`answers.channel.${value}`))}
      />
      <TextField name={`${at}.takenBy`} label={t('caseForms.report.takenBy')} optional />
      <TextField name={`${at}.takenWhere`} label={t('caseForms.report.takenWhere')} optional />
    </>
  );
}

/** Who reports, as far as they want to say. */
export function ReporterFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name={`${at}.reporter`}
        label={t('caseForms.report.reporter')}
        choices={choicesOf(reporter.options, (value) => t(`answers.reporter.${value}`))}
      />
      <ChoiceField
        name={`${at}.reporterIs`}
        label={t('caseForms.report.reporterIs')}
        choices={choicesOf(reporterIs.options, (value) => t(`answers.reporterIs.${value}`))}
      />
    </>
  );
}

/** The report itself, apart from everything anybody says about it. */
export function OwnWordsFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <WordsField name={`${at}.words`} label={t('caseForms.report.words')} />
      <TextField name={`${at}.language`} label={t('caseForms.report.language')} optional />
      <TextField
        name={`${at}.translation`}
        label={t('caseForms.report.translation')}
        hint={t('caseForms.report.translationHint')}
        optional
      />
    </>
  );
}

/** What the office makes of it, and what the reporter wants. */
export function AroundFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name={`${at}.summary`} label={t('caseForms.report.summary')} optional long />
      <TextField name={`${at}.impact`} label={t('caseForms.report.impact')} optional long />
      <TextField name={`${at}.safetyConcern`} label={t('caseForms.report.safety')} optional long />
      <TextField
        name={`${at}.outcomeOffered`}
        label={t('caseForms.report.outcome')}
        hint={t('caseForms.report.outcomeHint')}
        optional
        long
      />
      <ChoiceField
        name={`${at}.wishAboutPolice`}
        label={t('caseForms.report.police')}
        optional
        choices={choicesOf(wishAboutPolice.unwrap().options, (value) => t(`answers.police.${value}`))}
      />
    </>
  );
}

/** Where and how the reporter may be reached without harm. */
export function ContactFields({ at, sealed = false }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name={`${at}.contact.channel`}
        label={t('caseForms.report.contact')}
        optional
        choices={choicesOf(SafeContactSchema.shape.channel.options, (value) => t(`answers.contact.${value}`))}
      />
      <TextField
        name={`${at}.contact.details`}
        label={t('caseForms.report.contactDetails')}
        {...(sealed ? { hint: t('caseForms.report.contactKept') } : {})}
        optional
      />
      <TextField name={`${at}.contact.hours`} label={t('caseForms.report.contactHours')} optional />
      <CheckField name={`${at}.contact.neverLeaveVoicemail`} label={t('caseForms.report.noVoicemail')} />
    </>
  );
}

/** The cards of a report that a new case and a further report share. */
export function useReportCards(at: string, whoMore: FormCard['content'], sealed = false): FormCard[] {
  const { t } = useTranslation();
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return [
    {
      id: 'received',
      title: t('caseForms.report.cards.received'),
      asks: under('received', 'channel', 'takenBy', 'takenWhere'),
      content: <ReceivedFields at={at} />,
    },
    {
      id: 'reporter',
      title: t('caseForms.report.cards.reporter'),
      asks: under('reporter', 'reporterIs', 'person'),
      content: (
        <>
          <ReporterFields at={at} />
          {whoMore}
        </>
      ),
    },
    {
      id: 'words',
      title: t('caseForms.report.cards.words'),
      asks: under('words', 'language', 'translation'),
      help: (
        <HelpList
          title={t('caseForms.doNots.title')}
          items={t('caseForms.doNots.items', { returnObjects: true })}
        />
      ),
      content: <OwnWordsFields at={at} />,
    },
    {
      id: 'around',
      title: t('caseForms.report.cards.around'),
      asks: under('summary', 'impact', 'safetyConcern', 'outcomeOffered', 'wishAboutPolice'),
      content: <AroundFields at={at} />,
    },
    {
      id: 'contact',
      title: t('caseForms.report.cards.contact'),
      asks: under('contact'),
      content: <ContactFields at={at} sealed={sealed} />,
    },
  ];
}

/** A report in a case that is already there. */
export function ReportForm({ at, sealed = false }: FieldsAt) {
  const { t } = useTranslation();
  const cards = useReportCards(
    at,
    <PersonField name={`${at}.person`} label={t('caseForms.report.person')} optional people={usePeople()} />,
    sealed,
  );
  return <FormCards cards={cards} />;
}
