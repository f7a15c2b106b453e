import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';
import { WaiverEntry } from './WaiverEntry';

/** The report owed to each person who reports being harassed: planned, made, or waived with a reason. */
export function FollowUpSection() {
  const file = useCase();
  const followUps = currentRecords(file, 'follow-up');
  const others = [...currentRecords(file, 'contact'), ...currentRecords(file, 'letter')];
  const waivers = currentRecords(file, 'waiver').filter(({ data }) => data.duty === 'follow-up');
  return (
    <FileSection
      name="followUp"
      adds={['follow-up', 'contact', 'letter']}
      count={followUps.length + others.length + waivers.length}
    >
      {followUps.map((followUp) => (
        <FollowUpEntry key={followUp.id} followUp={followUp} />
      ))}
      {others.map((record) => (
        <PlainEntry key={record.id} record={record} />
      ))}
      {waivers.map((waiver) => (
        <WaiverEntry key={waiver.id} waiver={waiver} />
      ))}
    </FileSection>
  );
}

function FollowUpEntry({ followUp }: { followUp: RecordView<'follow-up'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const names = useNames();
  const { data } = followUp;
  const person = names.record(data.person);
  if (data.status === 'planned')
    return (
      <Entry
        record={followUp}
        title={t('caseFile.followUp.planned', { person })}
        when={t('caseFile.dueOn', { day: day(data.due) })}
        actions={<CarryOut record={followUp} />}
      >
        <Prose>{data.plan}</Prose>
      </Entry>
    );
  if (data.status === 'unreachable')
    return (
      <Entry record={followUp} title={t('caseFile.followUp.unreachable', { person })}>
        <Prose>{data.why}</Prose>
        <Facts>
          <Fact name={t('caseFile.followUp.attempts')}>{names.records(data.attempts)}</Fact>
        </Facts>
      </Entry>
    );
  return (
    <Entry record={followUp} title={t('caseFile.followUp.made', { person })} when={when(data.told)}>
      <Facts>
        <Fact name={t('caseFile.followUp.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
      </Facts>
      <Prose name={t('caseFile.followUp.what')}>{data.what}</Prose>
      <Prose name={t('caseFile.followUp.answer')}>{data.answer}</Prose>
    </Entry>
  );
}
