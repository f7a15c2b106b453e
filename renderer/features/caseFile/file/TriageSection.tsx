import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { currentRecords, useCase } from '../caseContext';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { MeasureEntry } from './MeasureEntry';

const risks = ['safetyRisk', 'repeatRisk', 'sexualHarassment', 'healthRisk', 'pattern'] as const;
const reach = ['public', 'marginalisedGroup', 'disengagementLikely', 'leaderInvolved'] as const;

/** The first judgement, and what is done at once to keep people safe: what is in force first. */
export function TriageSection() {
  const file = useCase();
  const triages = currentRecords(file, 'triage');
  const measures = currentRecords(file, 'measure').toSorted(
    (a, b) => Number(a.data.state.kind === 'ended') - Number(b.data.state.kind === 'ended'),
  );
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
        <MeasureEntry key={measure.id} measure={measure} />
      ))}
    </FileSection>
  );
}

function TriageEntry({ triage }: { triage: RecordView<'triage'> }) {
  const { t } = useTranslation();
  const { data } = triage;
  return (
    <Entry
      record={triage}
      title={t('answers.kind.triage')}
      when={t(`answers.jurisdiction.${data.jurisdiction}`)}
    >
      <Prose>{data.jurisdictionReason}</Prose>
      <Prose name={t('caseFile.triage.keptBecause')}>{data.keptBecause}</Prose>
      <Prose name={t('caseFile.triage.impact')}>{data.impact}</Prose>
      <Facts>
        {reach.map((name) => {
          const answer = data.reach?.[name];
          return (
            <Fact key={name} name={t(`caseFile.triage.reach.${name}`)}>
              {answer === undefined ? null : t(`answers.answer.${answer}`)}
            </Fact>
          );
        })}
        {risks.map((name) => {
          const risk = data[name];
          return (
            <Fact key={name} name={t(`caseFile.triage.${name}`)}>
              {risk === undefined ? null : `${t(`answers.answer.${risk.level}`)}. ${risk.reason}`}
            </Fact>
          );
        })}
      </Facts>
      <Prose name={t('caseFile.triage.insight')}>{data.insight}</Prose>
      <Prose name={t('caseFile.triage.measures')}>{data.immediateMeasures}</Prose>
    </Entry>
  );
}
