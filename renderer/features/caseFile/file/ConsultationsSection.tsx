import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { ConsultationFacts } from './ConsultationFacts';
import { DisclosedFacts } from './DisclosedFacts';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { FollowingTasks, TaskFrom } from './TaskFrom';
import { WaiverEntry } from './WaiverEntry';

/** Who was asked, or is to be asked, and who else was told something: facts and advice apart. */
export function ConsultationsSection() {
  const file = useCase();
  const consultations = currentRecords(file, 'consultation');
  const disclosures = currentRecords(file, 'disclosure');
  const waivers = currentRecords(file, 'waiver').filter(
    ({ data }) => data.duty === 'consultation' || data.duty === 'none-sought',
  );
  return (
    <FileSection
      name="consultations"
      adds={['consultation', 'disclosure', 'waiver']}
      count={consultations.length + disclosures.length + waivers.length}
    >
      {consultations.map((consultation) => (
        <ConsultationEntry key={consultation.id} consultation={consultation} />
      ))}
      {disclosures.map((disclosure) => (
        <DisclosureEntry key={disclosure.id} disclosure={disclosure} />
      ))}
      {waivers.map((waiver) => (
        <WaiverEntry key={waiver.id} waiver={waiver} />
      ))}
    </FileSection>
  );
}

function ConsultationEntry({ consultation }: { consultation: RecordView<'consultation'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const names = useNames();
  const { data } = consultation;
  const title = names.record(consultation.id);
  if (data.status === 'sought')
    return (
      <Entry
        record={consultation}
        title={title}
        when={t('caseFile.consultation.sought')}
        actions={<CarryOut record={consultation} />}
      >
        <Prose>{data.why}</Prose>
        <Facts>
          <Fact name={t('caseFile.due')}>{data.due === undefined ? null : day(data.due)}</Fact>
        </Facts>
      </Entry>
    );
  return (
    <Entry
      record={consultation}
      title={title}
      when={when(data.started)}
      actions={<TaskFrom record={consultation} />}
    >
      <ConsultationFacts data={data} />
      <FollowingTasks record={consultation} />
    </Entry>
  );
}

function DisclosureEntry({ disclosure }: { disclosure: RecordView<'disclosure'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = disclosure;
  return (
    <Entry record={disclosure} title={names.record(disclosure.id)} when={when(data.when)}>
      <Facts>
        <Fact name={t('caseFile.disclosure.name')}>{data.name}</Fact>
        <Fact name={t('caseFile.consultation.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
        <Fact name={t('caseFile.disclosure.agreed')}>
          {data.agreed === undefined ? null : t(`answers.answer.${data.agreed}`)}
        </Fact>
        <DisclosedFacts disclosed={data.disclosed} />
      </Facts>
      <Prose name={t('caseFile.disclosure.why')}>{data.why}</Prose>
    </Entry>
  );
}
