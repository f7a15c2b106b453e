import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { codeLabel, conductCode } from '@domain/conductCodes/conductCodes';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { useKnownCodes } from '../useCodes';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';

/** What happened, and what it is under the conduct code. */
export function IncidentsSection() {
  const file = useCase();
  const incidents = currentRecords(file, 'incident');
  const allegations = currentRecords(file, 'allegation');
  return (
    <FileSection
      name="incidents"
      adds={['incident', 'allegation']}
      count={incidents.length + allegations.length}
    >
      {incidents.map((incident) => (
        <IncidentEntry key={incident.id} incident={incident} />
      ))}
      {allegations.map((allegation) => (
        <AllegationEntry key={allegation.id} allegation={allegation} />
      ))}
    </FileSection>
  );
}

function IncidentEntry({ incident }: { incident: RecordView<'incident'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = incident;
  const { affected, askedToStop } = data;
  return (
    <Entry record={incident} title={names.record(incident.id)} when={when(data.when)}>
      <Prose>{data.what}</Prose>
      <Prose name={t('caseFile.incident.circumstances')}>{data.circumstances}</Prose>
      <Facts>
        <Fact name={t('caseFile.incident.where')}>
          {[t(`answers.setting.${data.setting}`), data.event, data.place]
            .filter((part) => part !== undefined)
            .join(', ')}
        </Fact>
        <Fact name={t('caseFile.incident.affected')}>
          {affected === undefined
            ? null
            : affected.kind === 'people'
              ? names.records(affected.people)
              : `${t(`answers.affected.${affected.kind}`)}: ${affected.because}`}
        </Fact>
        <Fact name={t('caseFile.incident.respondents')}>{names.records(data.respondents ?? [])}</Fact>
        <Fact name={t('caseFile.incident.witnesses')}>{names.records(data.witnesses ?? [])}</Fact>
        <Fact name={t('caseFile.incident.links')}>{data.links?.join('\n')}</Fact>
        <Fact name={t('caseFile.incident.ongoing')}>
          {data.ongoing === undefined ? null : t(`answers.answer.${data.ongoing}`)}
        </Fact>
        <Fact name={t('caseFile.incident.askedToStop')}>
          {askedToStop === undefined
            ? null
            : t('caseFile.incident.askedBy', {
                by: askedToStop.by,
                when: when(askedToStop.when),
                complied: t(`caseFile.incident.complied.${askedToStop.compliedAtOnce}`),
              })}
        </Fact>
      </Facts>
    </Entry>
  );
}

function AllegationEntry({ allegation }: { allegation: RecordView<'allegation'> }) {
  const { t } = useTranslation();
  const names = useNames();
  const { data } = allegation;
  const codes = useKnownCodes();
  const code = conductCode(codes, data.code);
  return (
    <Entry
      record={allegation}
      title={names.record(allegation.id)}
      when={codeLabel(codes, data.code, 'behaviours', data.behaviour)}
    >
      <Prose>{data.statement}</Prose>
      <Facts>
        <Fact name={t('caseFile.allegation.respondent')}>
          {data.respondent === undefined ? t('caseFile.allegation.nobodyYet') : names.record(data.respondent)}
        </Fact>
        <Fact name={t('caseFile.allegation.grounds')}>
          {(data.grounds ?? []).map((ground) => codeLabel(codes, data.code, 'grounds', ground)).join(', ')}
        </Fact>
        <Fact name={t('caseFile.allegation.incidents')}>{names.records(data.incidents)}</Fact>
        <Fact name={t('caseFile.allegation.code')}>
          {t('caseFile.allegation.codeVersion', {
            name: code?.name ?? data.code.code,
            version: data.code.version,
          })}
        </Fact>
      </Facts>
    </Entry>
  );
}
