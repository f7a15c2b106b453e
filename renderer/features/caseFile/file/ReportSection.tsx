import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { LongText } from './LongText';
import { MailHead } from './MailHead';

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

function ReportEntry({ report }: { report: RecordView<'report'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = report;
  const contact = data.contact;
  return (
    <Entry record={report} title={t(`answers.channel.${data.channel}`)} when={when(data.received)}>
      <LongText>{data.words}</LongText>
      {data.mail === undefined ? null : <MailHead mail={data.mail} />}
      <Facts>
        <Fact name={t('caseFile.report.reporter')}>
          {data.person === undefined ? t(`answers.reporter.${data.reporter}`) : names.record(data.person)}
        </Fact>
        <Fact name={t('caseFile.report.reporterIs')}>{t(`answers.reporterIs.${data.reporterIs}`)}</Fact>
        <Fact name={t('caseFile.report.takenBy')}>
          {[data.takenBy, data.takenWhere].filter((part) => part !== undefined).join(', ')}
        </Fact>
        <Fact name={t('caseFile.report.language')}>
          {[data.language, data.translation].filter((part) => part !== undefined).join('; ')}
        </Fact>
        <Fact name={t('caseFile.report.police')}>
          {data.wishAboutPolice === undefined ? null : t(`answers.police.${data.wishAboutPolice}`)}
        </Fact>
        <Fact name={t('caseFile.report.contact')}>
          {contact === undefined
            ? null
            : [
                t(`answers.contact.${contact.channel}`),
                data.person === undefined || contact.channel === 'none'
                  ? contact.details
                  : t('caseFile.report.contactSealed', { person: names.record(data.person) }),
                contact.hours,
                contact.neverLeaveVoicemail === true ? t('caseFile.report.noVoicemail') : undefined,
              ]
                .filter((part) => part !== undefined)
                .join('; ')}
        </Fact>
      </Facts>
      <Prose name={t('caseFile.report.summary')}>{data.summary}</Prose>
      <Prose name={t('caseFile.report.impact')}>{data.impact}</Prose>
      <Prose name={t('caseFile.report.safety')}>{data.safetyConcern}</Prose>
      <Prose name={t('caseFile.report.outcome')}>{data.outcomeOffered}</Prose>
    </Entry>
  );
}
