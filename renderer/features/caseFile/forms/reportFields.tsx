import { useTranslation } from 'react-i18next';
import { channels, ReportSchema, SafeContactSchema } from '@contract/records/report';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { LinesField } from '../../../components/fields/LinesField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { CheckField } from '../../../components/fields/CheckField';
import { WordsField } from '../../../components/fields/WordsField';
import { choicesOf, type FieldsAt } from './formParts';

const { reporter, reporterIs, supportOffered, wishAboutPolice } = ReportSchema.shape;

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

/** Who reports, as far as they want to say, and whether they had somebody with them. */
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
      <ChoiceField
        name={`${at}.supportOffered`}
        label={t('caseForms.report.support')}
        hint={t('caseForms.report.supportHint')}
        optional
        choices={choicesOf(supportOffered.unwrap().options, (value) => t(`answers.supportOffered.${value}`))}
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

/** What came with the report: what it did to them, who and what else was named. */
export function AroundFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name={`${at}.impact`}
        label={t('caseForms.report.impact')}
        hint={t('caseForms.report.impactHint')}
        optional
        long
      />
      <TextField
        name={`${at}.otherPeople`}
        label={t('caseForms.report.otherPeople')}
        hint={t('caseForms.report.otherPeopleHint')}
        optional
        long
      />
      <TextField name={`${at}.context`} label={t('caseForms.report.context')} optional long />
      <LinesField
        name={`${at}.links`}
        label={t('caseForms.report.links')}
        hint={t('caseForms.report.linksHint')}
      />
    </>
  );
}

/** What they are afraid of, and whether whatever is said would point back to them. */
export function ConcernFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name={`${at}.safetyConcern`}
        label={t('caseForms.report.safety')}
        hint={t('caseForms.report.safetyHint')}
        optional
        long
      />
      <TextField
        name={`${at}.retaliationConcern`}
        label={t('caseForms.report.retaliation')}
        hint={t('caseForms.report.retaliationHint')}
        optional
        long
      />
      <CheckField
        name={`${at}.onlyTheyCouldKnow`}
        label={t('caseForms.report.onlyThey')}
        hint={t('caseForms.report.onlyTheyHint')}
      />
    </>
  );
}

/** The office's own summary, apart from the words it sums up. */
export function SummaryFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <TextField
      name={`${at}.summary`}
      label={t('caseForms.report.summary')}
      hint={t('caseForms.report.summaryHint')}
      optional
      long
    />
  );
}

/** What they want, as far as they said it unasked. */
export function WishFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
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
        hint={t('caseForms.report.policeHint')}
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
        hint={t(sealed ? 'caseForms.report.contactKept' : 'caseForms.report.contactDetailsHint')}
        optional
      />
      <TextField
        name={`${at}.contact.hours`}
        label={t('caseForms.report.contactHours')}
        hint={t('caseForms.report.contactHoursHint')}
        optional
      />
      <CheckField
        name={`${at}.contact.neverLeaveVoicemail`}
        label={t('caseForms.report.noVoicemail')}
        hint={t('caseForms.report.noVoicemailHint')}
      />
    </>
  );
}
