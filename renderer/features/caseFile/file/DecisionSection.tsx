import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { codeLabel } from '@domain/conductCodes/conductCodes';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { useKnownCodes } from '../useCodes';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import styles from './DecisionSection.module.css';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** One finding for each allegation, never one verdict for the whole case. */
export function DecisionSection() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  const decisions = currentRecords(file, 'decision');
  const decided = new Set(decisions.map(({ data }) => data.allegation));
  const open = currentRecords(file, 'allegation').filter(({ id }) => !decided.has(id));
  return (
    <FileSection
      name="decision"
      adds={decisions.length === 0 ? [] : ['action', 'appeal']}
      count={decisions.length}
    >
      {decisions.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} />
      ))}
      {[...currentRecords(file, 'action'), ...currentRecords(file, 'appeal')].map((record) => (
        <PlainEntry key={record.id} record={record} />
      ))}
      {mayAdd('decision') && open.length > 0 ? (
        <ul className={styles.open}>
          {open.map(({ id }) => (
            <li key={id}>
              <Link {...writePath(file.id, 'decision', { allegation: id })}>
                {t('caseFile.decision.decide', { allegation: names.record(id) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </FileSection>
  );
}

function DecisionEntry({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const codes = useKnownCodes();
  const file = useCase();
  const { data } = decision;
  const allegation = currentRecords(file, 'allegation').find(({ id }) => id === data.allegation);
  const testLabel = (test: string) =>
    allegation === undefined ? test : codeLabel(codes, allegation.data.code, 'exceptionTests', test);
  const weighed = (items: typeof data.evidenceFor) =>
    (items ?? [])
      .map(({ record, why }) =>
        why === undefined ? names.record(record) : `${names.record(record)}: ${why}`,
      )
      .join('\n');
  return (
    <Entry
      record={decision}
      title={`${names.record(data.allegation)}: ${t(`answers.finding.${data.finding}`)}`}
      when={when(data.decided)}
    >
      <Prose>{data.reasons}</Prose>
      <Facts>
        <Fact name={t('caseFile.decision.standard')}>
          {[t(`answers.standard.${data.standard}`), data.standardNote]
            .filter((part) => part !== undefined)
            .join(': ')}
        </Fact>
        <Fact name={t('caseFile.decision.for')}>{weighed(data.evidenceFor)}</Fact>
        <Fact name={t('caseFile.decision.against')}>{weighed(data.evidenceAgainst)}</Fact>
        {(data.exceptionTests ?? []).map(({ test, applies, reason }) => (
          <Fact key={test} name={testLabel(test)}>
            {`${t(`answers.answer.${applies}`)}. ${reason}`}
          </Fact>
        ))}
        <Fact name={t('caseFile.decision.heard')}>
          {data.respondentHeard === undefined
            ? null
            : [t(`answers.answer.${data.respondentHeard}`), data.respondentHeardNote]
                .filter((part) => part !== undefined)
                .join('. ')}
        </Fact>
        <Fact name={t('caseFile.decision.action')}>{data.action}</Fact>
      </Facts>
    </Entry>
  );
}
