import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { standingFirst, useUndertakingWords } from '../useUndertakingWords';
import { CarryOut } from './CarryOut';
import { Concern } from './Concern';
import { DueMark } from './DueMark';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';

/** What was promised to whom, and how it stands; what still binds the office first. */
export function PromisesSection() {
  const promises = standingFirst(currentRecords(useCase(), 'promise'));
  return (
    <FileSection name="promises" adds={['promise']} count={promises.length}>
      {promises.map((promise) => (
        <PromiseEntry key={promise.id} promise={promise} />
      ))}
    </FileSection>
  );
}

function PromiseEntry({ promise }: { promise: RecordView<'promise'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const undertaking = useUndertakingWords();
  const { data } = promise;
  const { state } = data;
  return (
    <Entry
      record={promise}
      title={t('caseFile.promise.to', { person: names.record(data.to) })}
      when={
        state.kind === 'standing'
          ? t('answers.promise.standing')
          : `${t(`answers.promise.${state.kind}`)}, ${when(state.when)}`
      }
      actions={state.kind === 'standing' ? <CarryOut record={promise} /> : null}
    >
      <Prose>{t('caseFile.promise.words', { words: data.words })}</Prose>
      {state.kind === 'broken' ? <Concern name={t('caseFile.promise.broken')}>{state.reason}</Concern> : null}
      <Facts>
        <Fact name={t('caseFile.promise.undertaking')}>{undertaking(data.undertaking)}</Fact>
        {data.undertaking.kind === 'by-day' && state.kind === 'standing' ? (
          <Fact name={t('caseFile.due')}>
            <DueMark record={promise.id} day={data.undertaking.day} />
          </Fact>
        ) : null}
        <Fact name={t('caseFile.promise.given')}>
          {[when(data.given), data.by].filter((part) => part !== undefined).join(', ')}
        </Fact>
        <Fact name={t('caseFile.promise.kept')}>{state.kind === 'kept' ? state.note : null}</Fact>
        <Fact name={t('caseFile.promise.released')}>{state.kind === 'released' ? state.reason : null}</Fact>
      </Facts>
    </Entry>
  );
}
