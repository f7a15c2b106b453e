import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { Concern } from './Concern';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { LongText } from './LongText';
import { MailHead } from './MailHead';

type Report = RecordView<'report'>['data'];

/** How the matter reached the office, in the reporter's own words. */
export function ReportSection() {
  const file = useCase();
  const reports = currentRecords(file, 'report');
  return (
    <FileSection name="report" adds={['report']} count={reports.length}>
      {reports.map((report) => (
        <ReportEntry key={report.id} report={report} />
      ))}
    </FileSection>
  );
}

/** The words first, then what must not be overlooked, then what stands around them, each apart. */
function ReportEntry({ report }: { report: RecordView<'report'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const { data } = report;
  return (
    <Entry record={report} title={t(`answers.channel.${data.channel}`)} when={when(data.received)}>
      <LongText>{data.words}</LongText>
      {data.mail === undefined ? null : <MailHead mail={data.mail} />}
      <Concerns data={data} />
      <Prose name={t('caseFile.report.impact')}>{data.impact}</Prose>
      <Prose name={t('caseFile.report.otherPeople')}>{data.otherPeople}</Prose>
      <Prose name={t('caseFile.report.context')}>{data.context}</Prose>
      <Prose name={t('caseFile.report.outcome')}>{data.outcomeOffered}</Prose>
      <Prose name={t('caseFile.report.summary')}>{data.summary}</Prose>
      <ReportFacts data={data} />
    </Entry>
  );
}

function Concerns({ data }: { data: Report }) {
  const { t } = useTranslation();
  return (
    <>
      {data.safetyConcern === undefined ? null : (
        <Concern name={t('caseFile.report.safety')}>{data.safetyConcern}</Concern>
      )}
      {data.retaliationConcern === undefined ? null : (
        <Concern name={t('caseFile.report.retaliation')}>{data.retaliationConcern}</Concern>
      )}
      {data.onlyTheyCouldKnow === true ? (
        <Concern name={t('caseFile.report.onlyThey')}>{t('caseFile.report.onlyTheyMeans')}</Concern>
      ) : null}
    </>
  );
}

function ReportFacts({ data }: { data: Report }) {
  const { t } = useTranslation();
  const names = useNames();
  const contact = useContactWords(data);
  return (
    <Facts>
      <Fact name={t('caseFile.report.reporter')}>
        {data.person === undefined ? t(`answers.reporter.${data.reporter}`) : names.record(data.person)}
      </Fact>
      <Fact name={t('caseFile.report.reporterIs')}>{t(`answers.reporterIs.${data.reporterIs}`)}</Fact>
      <Fact name={t('caseFile.report.contact')}>{contact}</Fact>
      <Fact name={t('caseFile.report.police')}>
        {data.wishAboutPolice === undefined ? null : t(`answers.police.${data.wishAboutPolice}`)}
      </Fact>
      <Fact name={t('caseFile.report.support')}>
        {data.supportOffered === undefined ? null : t(`answers.supportOffered.${data.supportOffered}`)}
      </Fact>
      <Fact name={t('caseFile.report.links')}>{data.links?.join('\n')}</Fact>
      <Fact name={t('caseFile.report.takenBy')}>
        {[data.takenBy, data.takenWhere].filter((part) => part !== undefined).join(', ')}
      </Fact>
      <Fact name={t('caseFile.report.language')}>
        {[data.language, data.translation].filter((part) => part !== undefined).join('; ')}
      </Fact>
    </Facts>
  );
}

/** How the reporter may be reached; where exactly is sealed with who they are. */
function useContactWords({ contact, person }: Report): string | undefined {
  const { t } = useTranslation();
  const names = useNames();
  if (contact === undefined) return undefined;
  return [
    t(`answers.contact.${contact.channel}`),
    person === undefined || contact.channel === 'none'
      ? contact.details
      : t('caseFile.report.contactSealed', { person: names.record(person) }),
    contact.hours,
    contact.neverLeaveVoicemail === true ? t('caseFile.report.noVoicemail') : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}
