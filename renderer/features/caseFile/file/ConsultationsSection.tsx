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

type Held = Extract<RecordView<'consultation'>['data'], { status: 'held' }>;

/** Who was asked, or is to be asked: facts and advice apart, and what was disclosed to whom. */
export function ConsultationsSection() {
  const file = useCase();
  const consultations = currentRecords(file, 'consultation');
  const disclosures = currentRecords(file, 'disclosure');
  const waivers = currentRecords(file, 'waiver').filter(({ data }) => data.duty !== 'follow-up');
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
        <PlainEntry key={disclosure.id} record={disclosure} />
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
  const { data } = consultation;
  const title = t(`answers.consulted.${data.with}`);
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
    <Entry record={consultation} title={title} when={when(data.started)}>
      <HeldFacts data={data} />
    </Entry>
  );
}

function HeldFacts({ data }: { data: Held }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { privilege, disclosed } = data;
  const participants = data.participants.map(({ name, organisation, capacity }) =>
    [name, capacity, organisation].filter((part) => part !== undefined).join(', '),
  );
  return (
    <>
      <Facts>
        <Fact name={t('caseFile.consultation.participants')}>{participants.join('\n')}</Fact>
        <Fact name={t('caseFile.consultation.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
        <Fact name={t('caseFile.consultation.ended')}>
          {data.ended === undefined ? null : when(data.ended)}
        </Fact>
        <Fact name={t('caseFile.consultation.privilege')}>{t(`answers.privilege.${privilege.basis}`)}</Fact>
        <Fact name={t('caseFile.consultation.thirdParty')}>
          {data.thirdPartyPresent === 'no' ? null : (data.thirdParty ?? t('answers.answer.yes'))}
        </Fact>
        <Fact name={t('caseFile.consultation.agency')}>
          {[data.agency, data.reportNumber].filter((part) => part !== undefined).join(', ')}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedRecords')}>
          {names.records(disclosed?.records ?? [])}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedIdentities')}>
          {names.records(disclosed?.identities ?? [])}
        </Fact>
        <Fact name={t('caseFile.consultation.disclosedOther')}>{disclosed?.other}</Fact>
      </Facts>
      <Prose name={t('caseFile.consultation.question')}>{data.question}</Prose>
      <Prose name={t('caseFile.consultation.facts')}>{data.facts}</Prose>
      <Prose name={t('caseFile.consultation.advice')}>{data.advice}</Prose>
      <Prose name={t('caseFile.consultation.wish')}>{data.reportersWish}</Prose>
      <Prose name={t('caseFile.consultation.override')}>{data.overrideReason}</Prose>
    </>
  );
}
