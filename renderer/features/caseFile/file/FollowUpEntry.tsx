import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';

/** The report owed to one person: planned with what may be told, made with their answer, or impossible to make. */
export function FollowUpEntry({ followUp }: { followUp: RecordView<'follow-up'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const names = useNames();
  const { data } = followUp;
  const person = names.record(data.person);
  switch (data.status) {
    case 'planned':
      return (
        <Entry
          record={followUp}
          title={t('caseFile.followUp.planned', { person })}
          when={t('caseFile.dueOn', { day: day(data.due) })}
          actions={<CarryOut record={followUp} />}
        >
          <Prose>{data.plan}</Prose>
          <Prose name={t('caseFile.followUp.mayBeTold')}>{data.mayBeTold}</Prose>
        </Entry>
      );
    case 'unreachable':
      return (
        <Entry record={followUp} title={t('caseFile.followUp.unreachable', { person })}>
          <Prose>{data.why}</Prose>
          <Facts>
            <Fact name={t('caseFile.followUp.attempts')}>
              {data.attempts.length === 0 ? t('caseFile.followUp.noAttempts') : names.records(data.attempts)}
            </Fact>
          </Facts>
        </Entry>
      );
    case 'made':
      return (
        <Entry record={followUp} title={t('caseFile.followUp.made', { person })} when={when(data.told)}>
          <Facts>
            <Fact name={t('caseFile.followUp.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
            <Fact name={t('answers.kind.letter')}>
              {data.letter === undefined ? null : names.record(data.letter)}
            </Fact>
            <Fact name={t('caseFile.followUp.answered')}>
              {data.answered === undefined ? null : when(data.answered)}
            </Fact>
          </Facts>
          <Prose name={t('caseFile.followUp.what')}>{data.what}</Prose>
          <Prose name={t('caseFile.followUp.answer')}>{data.answer}</Prose>
        </Entry>
      );
  }
}
