import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { reachOf, stepOf } from '@domain/actions';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { forRules, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { Entry } from './Entry';
import styles from './Entry.module.css';
import { Fact, Facts, Prose } from './Facts';
import { sentences } from './sentences';

type Action = RecordView<'action'>['data'];

/** What follows from a decision for one person: the step, its time, and how far it has come. */
export function ActionEntry({ action }: { action: RecordView<'action'> }) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const rules = forRules(useCase());
  const names = useNames();
  const { data } = action;
  const { dueProcess } = data;
  const time =
    data.end === undefined
      ? t('caseFile.action.from', { start: day(data.start) })
      : t('caseFile.action.fromTo', { start: day(data.start), end: day(data.end) });
  return (
    <Entry
      record={action}
      nested
      title={t('caseFile.action.title', {
        action: names.record(action.id),
        step: stepOf(rules, action)?.label ?? data.step,
      })}
      when={time}
      actions={<NextState action={action} />}
    >
      <Prose>{data.what}</Prose>
      <Facts>
        <Fact name={t('caseFile.action.state')}>
          <State state={data.state} />
        </Fact>
        <Fact name={t('caseFile.action.conditions')}>{data.conditions}</Fact>
        <Fact name={t('caseFile.action.repair')}>{data.repair}</Fact>
        <Fact name={t('caseFile.action.review')}>{data.review === undefined ? null : day(data.review)}</Fact>
        <Fact name={t('caseFile.action.mayKnow')}>
          {data.mayKnow.length === 0
            ? t('caseFile.action.nobodyElse')
            : data.mayKnow.map((audience) => t(`answers.mayKnow.${audience}`)).join(', ')}
        </Fact>
        <Fact name={t('caseFile.action.dueProcess')}>
          {dueProcess !== undefined
            ? t('caseFile.action.dueProcessSaid', {
                heard: t(`answers.answer.${dueProcess.heard}`),
                counsel: t(`answers.answer.${dueProcess.counselAllowed}`),
                body: dueProcess.appealBody,
              })
            : reachOf(rules, action) === 'membership'
              ? t('caseFile.action.dueProcessOpen')
              : null}
        </Fact>
      </Facts>
    </Entry>
  );
}

function State({ state }: { state: Action['state'] }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  switch (state.kind) {
    case 'planned':
      return t('answers.action.planned');
    case 'in-force':
      return t('caseFile.action.inForce', { since: when(state.since) });
    case 'completed':
      return sentences(t('caseFile.action.completed', { when: when(state.when) }), state.note);
    case 'lifted':
      return sentences(t('caseFile.action.lifted', { when: when(state.when) }), state.reason);
  }
}

/** The step an action takes next: a plan comes into force, what is in force is completed. */
function NextState({ action }: { action: RecordView<'action'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAmend } = usePermissions();
  const { kind } = action.data.state;
  if (!mayAmend('action') || kind === 'completed' || kind === 'lifted') return null;
  const word = kind === 'planned' ? 'comesIntoForce' : 'isCompleted';
  return (
    <Link
      className={styles.action}
      aria-label={t(`caseFile.action.${word}Of`, { action: names.record(action.id) })}
      {...writePath(file.id, 'action', { amend: action.id, field: 'status' })}
    >
      {t(`caseFile.action.${word}`)}
    </Link>
  );
}
