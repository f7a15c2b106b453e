import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { codeLabel } from '@domain/conductCodes/conductCodes';
import { signatureUnder } from '@domain/signOffs';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, forRules, useCase, useNames, usePermissions } from '../caseContext';
import { casePath, writePath } from '../casePaths';
import { useKnownCodes } from '../useCodes';
import { Entry } from './Entry';
import styles from './Entry.module.css';
import { Fact, Facts, Prose } from './Facts';
import { sentences } from './sentences';
import { SignDecision } from './SignDecision';

/** One decision: what was found and why, whether it stands, who signed it. */
export function DecisionEntry({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const { data } = decision;
  const later = currentRecords(file, 'decision').find(
    ({ data: { supersedes } }) => supersedes?.decision === decision.id,
  );
  return (
    <Entry
      record={decision}
      title={t('caseFile.decision.title', {
        decision: names.record(decision.id),
        finding: t(`answers.finding.${data.finding}`),
      })}
      when={when(data.decided)}
      actions={
        later === undefined ? (
          <>
            <SignDecision decision={decision} />
            <NextSteps decision={decision} />
          </>
        ) : null
      }
    >
      {later === undefined ? null : (
        <p className={styles.mark}>
          {t('caseFile.decision.superseded')}{' '}
          <Link {...casePath(file.id, 'file', later.id)}>{names.record(later.id)}</Link>
        </p>
      )}
      <Prose>{data.reasons}</Prose>
      <DecisionFacts decision={decision} />
    </Entry>
  );
}

function DecisionFacts({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const codes = useKnownCodes();
  const { data } = decision;
  const { supersedes } = data;
  const code = currentRecords(file, 'allegation').find(({ id }) => id === data.allegation)?.data.code;
  const weighed = (items: typeof data.evidenceFor) =>
    (items ?? [])
      .map(({ record, why }) =>
        why === undefined ? names.record(record) : `${names.record(record)}: ${why}`,
      )
      .join('\n');
  const compared = (data.comparators ?? []).map(({ codeName, note }) =>
    note === undefined ? codeName : `${codeName}: ${note}`,
  );
  return (
    <Facts>
      <Fact name={t('caseFile.decision.standard')}>
        {sentences(t(`answers.standard.${data.standard}`), data.standardNote)}
      </Fact>
      <Fact name={t('caseFile.decision.for')}>{weighed(data.evidenceFor)}</Fact>
      <Fact name={t('caseFile.decision.against')}>{weighed(data.evidenceAgainst)}</Fact>
      <Fact name={t('caseFile.decision.credibility')}>{data.credibility}</Fact>
      {(data.exceptionTests ?? []).map(({ test, applies, reason }) => (
        <Fact key={test} name={code === undefined ? test : codeLabel(codes, code, 'exceptionTests', test)}>
          {sentences(t(`answers.answer.${applies}`), reason)}
        </Fact>
      ))}
      <Fact name={t('caseFile.decision.heard')}>
        {data.respondentHeard === undefined
          ? data.respondentHeardNote
          : sentences(t(`answers.answer.${data.respondentHeard}`), data.respondentHeardNote)}
      </Fact>
      <Fact name={t('caseFile.decision.comparators')}>{compared.join('\n')}</Fact>
      <Fact name={t('caseFile.decision.differs')}>{data.differsBecause}</Fact>
      <Fact name={t('caseFile.decision.action')}>{data.action}</Fact>
      <Fact name={t('caseFile.decision.supersedes')}>
        {supersedes === undefined
          ? null
          : sentences(
              names.record(supersedes.decision),
              supersedes.reason,
              supersedes.appeal === undefined ? undefined : names.record(supersedes.appeal),
            )}
      </Fact>
      <Signed decision={decision} />
    </Facts>
  );
}

/** Whose signature stands under the newest version; cases of the first rules know none. */
function Signed({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const rules = forRules(useCase());
  const names = useNames();
  const signature = signatureUnder(rules, decision);
  if (signature === undefined)
    return (
      <Fact name={t('caseFile.decision.signed')}>
        {rules.rules === 1 ? null : t('caseFile.decision.unsigned')}
      </Fact>
    );
  return (
    <Fact name={t('caseFile.decision.signed')}>
      {t('caseFile.decision.signedBy', { user: names.user(signature.by), instant: instant(signature.at) })}
    </Fact>
  );
}

/** What may come of a decision that stands: an action, an appeal, another decision in its place. */
function NextSteps({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  const steps = [
    { kind: 'action', word: 'addAction', aim: { decision: decision.id } },
    { kind: 'appeal', word: 'addAppeal', aim: { decision: decision.id } },
    { kind: 'decision', word: 'supersede', aim: { allegation: decision.data.allegation } },
  ] as const;
  return steps
    .filter(({ kind }) => mayAdd(kind))
    .map(({ kind, word, aim }) => (
      <Link
        key={word}
        className={styles.action}
        aria-label={t(`caseFile.decision.${word}To`, { decision: names.record(decision.id) })}
        {...writePath(file.id, kind, aim)}
      >
        {t(`caseFile.decision.${word}`)}
      </Link>
    ));
}
