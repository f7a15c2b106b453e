import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { currentRecords, useCase } from '../caseContext';
import { Entry } from './Entry';
import { Fact, Facts } from './Facts';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** The first judgement, and what is done at once to keep people safe. */
export function TriageSection() {
  const file = useCase();
  const triages = currentRecords(file, 'triage');
  const measures = currentRecords(file, 'measure');
  return (
    <FileSection
      name="triage"
      adds={triages.length === 0 ? ['triage', 'measure'] : ['measure']}
      count={triages.length + measures.length}
    >
      {triages.map((triage) => (
        <TriageEntry key={triage.id} triage={triage} />
      ))}
      {measures.map((measure) => (
        <PlainEntry key={measure.id} record={measure} />
      ))}
    </FileSection>
  );
}

function TriageEntry({ triage }: { triage: RecordView<'triage'> }) {
  const { t } = useTranslation();
  const { data } = triage;
  const risk = ({ level, reason }: { level: 'yes' | 'maybe' | 'no'; reason: string }) =>
    `${t(`answers.answer.${level}`)}. ${reason}`;
  return (
    <Entry record={triage} title={t('answers.kind.triage')}>
      <Facts>
        <Fact name={t('caseFile.triage.jurisdiction')}>
          {`${t(`answers.jurisdiction.${data.jurisdiction}`)}. ${data.jurisdictionReason}`}
        </Fact>
        <Fact name={t('caseFile.triage.impact')}>{data.impact}</Fact>
        <Fact name={t('caseFile.triage.safetyRisk')}>{risk(data.safetyRisk)}</Fact>
        <Fact name={t('caseFile.triage.repeatRisk')}>{risk(data.repeatRisk)}</Fact>
        <Fact name={t('caseFile.triage.measures')}>{data.immediateMeasures}</Fact>
      </Facts>
    </Entry>
  );
}
