import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { decidersOf } from '@domain/decisions';
import { useSession } from '../../../app/session';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, forRules, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import styles from './Entry.module.css';
import { Fact, Facts, Prose } from './Facts';
import { sentences } from './sentences';

/** An appeal under the decision it is against: its grounds, and what came of it. */
export function AppealEntry({ appeal }: { appeal: RecordView<'appeal'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = appeal;
  return (
    <Entry
      record={appeal}
      nested
      title={names.record(appeal.id)}
      when={t('caseFile.appeal.received', { when: when(data.received) })}
      actions={<NextStep appeal={appeal} />}
    >
      <Prose>{data.grounds}</Prose>
      <Outcome appeal={appeal} />
    </Entry>
  );
}

function Outcome({ appeal }: { appeal: RecordView<'appeal'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const { data } = appeal;
  const deciders = [...decidersOf(forRules(file), data.decision)].map(names.user).join(', ');
  switch (data.status) {
    case 'received':
      return (
        <Facts>
          <Fact name={t('caseFile.due')}>{data.due === undefined ? null : day(data.due)}</Fact>
          <Fact name={t('caseFile.appeal.state')}>{t('caseFile.appeal.open', { users: deciders })}</Fact>
        </Facts>
      );
    case 'withdrawn':
      return (
        <Facts>
          <Fact name={t('caseFile.appeal.state')}>
            {sentences(t('caseFile.appeal.withdrawn', { when: when(data.when) }), data.reason)}
          </Fact>
        </Facts>
      );
    case 'decided':
      return (
        <>
          <Facts>
            <Fact name={t('caseFile.appeal.outcome')}>
              {t('caseFile.appeal.decided', {
                outcome: t(`answers.appealOutcome.${data.outcome}`),
                when: when(data.decided),
                user: names.user(appeal.changedBy),
              })}
            </Fact>
          </Facts>
          <Prose name={t('caseFile.appeal.reasons')}>{data.reasons}</Prose>
        </>
      );
  }
}

/** An appeal is decided by whoever may; one that changed something leads to the decision that names it. */
function NextStep({ appeal }: { appeal: RecordView<'appeal'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { user } = useSession();
  const { mayAdd } = usePermissions();
  const { data } = appeal;
  const decided = currentRecords(file, 'decision');
  if (decidersOf(forRules(file), data.decision).has(user.id)) return null;
  if (data.status === 'received') return <CarryOut record={appeal} />;
  if (data.status !== 'decided' || data.outcome === 'upheld' || !mayAdd('decision')) return null;
  if (decided.some(({ data: { supersedes } }) => supersedes?.decision === data.decision)) return null;
  const allegation = decided.find(({ id }) => id === data.decision)?.data.allegation;
  return (
    <Link
      className={styles.action}
      aria-label={t('caseFile.appeal.decideAnewAfter', { appeal: names.record(appeal.id) })}
      {...writePath(file.id, 'decision', { allegation, appeal: appeal.id })}
    >
      {t('caseFile.appeal.decideAnew')}
    </Link>
  );
}
