import { useTranslation } from 'react-i18next';
import { advisements as everyAdvisement } from '@contract/records/interview';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { sentences } from './sentences';
import { FollowingTasks, TaskFrom } from './TaskFrom';
import { WaiverEntry } from './WaiverEntry';

type Held = Extract<RecordView<'interview'>['data'], { status: 'held' }>;

/** Who was talked with, or is to be: what they were told first, what they told, what they refused. */
export function InterviewsSection() {
  const file = useCase();
  const interviews = currentRecords(file, 'interview');
  const waivers = currentRecords(file, 'waiver').filter(({ data }) => data.duty === 'interview');
  return (
    <FileSection name="interviews" adds={['interview']} count={interviews.length}>
      {interviews.map((interview) => (
        <InterviewEntry key={interview.id} interview={interview} />
      ))}
      {waivers.map((waiver) => (
        <WaiverEntry key={waiver.id} waiver={waiver} />
      ))}
    </FileSection>
  );
}

function InterviewEntry({ interview }: { interview: RecordView<'interview'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const names = useNames();
  const { data } = interview;
  const title = names.record(interview.id);
  if (data.status === 'planned')
    return (
      <Entry
        record={interview}
        title={title}
        when={t('caseFile.interview.planned')}
        actions={<CarryOut record={interview} />}
      >
        <Prose>{data.why}</Prose>
        <Facts>
          <Fact name={t('caseFile.due')}>{data.due === undefined ? null : day(data.due)}</Fact>
        </Facts>
      </Entry>
    );
  if (data.status === 'declined')
    return (
      <Entry
        record={interview}
        title={title}
        when={t('caseFile.interview.declined', { when: when(data.asked) })}
      >
        <Facts>
          <Fact name={t('caseFile.interview.askedHow')}>{t(`answers.mode.${data.mode}`)}</Fact>
        </Facts>
        <Prose name={t('caseFile.interview.reason')}>{data.reason}</Prose>
      </Entry>
    );
  return (
    <Entry
      record={interview}
      title={title}
      when={when(data.started)}
      actions={<TaskFrom record={interview} />}
    >
      <HeldFacts data={data} />
      <FollowingTasks record={interview} />
    </Entry>
  );
}

function HeldFacts({ data }: { data: Held }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const present = (data.alsoPresent ?? []).map(({ name, capacity }) =>
    capacity === undefined ? name : `${name}, ${capacity}`,
  );
  const unsaid = everyAdvisement.filter((one) => !data.advisements.includes(one));
  const listed = (said: readonly (typeof everyAdvisement)[number][]) =>
    said.map((one) => t(`answers.advisement.${one}`)).join('\n');
  return (
    <>
      <Facts>
        <Fact name={t('caseFile.interview.interviewer')}>{data.interviewer}</Fact>
        <Fact name={t('caseFile.interview.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
        <Fact name={t('caseFile.interview.ended')}>{data.ended === undefined ? null : when(data.ended)}</Fact>
        <Fact name={t('caseFile.interview.present')}>{present.join('\n')}</Fact>
        <Fact name={t('caseFile.interview.said')}>{listed(data.advisements)}</Fact>
        <Fact name={t('caseFile.interview.unsaid')}>{listed(unsaid)}</Fact>
      </Facts>
      {(data.questions ?? []).map(({ asked, said }, index) => (
        <Prose key={index} name={asked}>
          {said}
        </Prose>
      ))}
      <Prose name={t('caseFile.interview.account')}>{data.account}</Prose>
      <Facts>
        {(data.documents ?? []).map(({ what, state, why, evidence }) => (
          <Fact key={what} name={t('caseFile.interview.document', { what })}>
            {sentences(
              t(`answers.requested.${state}`),
              evidence === undefined ? undefined : names.record(evidence),
              why,
            )}
          </Fact>
        ))}
        <Fact name={t('caseFile.interview.witnesses')}>{names.records(data.witnessesNamed ?? [])}</Fact>
      </Facts>
      <Prose name={t('caseFile.interview.refusals')}>{data.refusals}</Prose>
    </>
  );
}
