import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import styles from './FollowUpSection.module.css';

/** One attempt to reach somebody, or an answer that came; retaliation that was told of stands out. */
export function ContactEntry({ contact }: { contact: RecordView<'contact'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = contact;
  return (
    <Entry
      record={contact}
      title={`${t(`answers.contactPurpose.${data.purpose}`)}: ${t(`answers.contactOutcome.${data.outcome}`)}`}
      when={when(data.when)}
    >
      {data.retaliation === 'yes' ? (
        <p className={styles.risk}>
          <Icon name="risk" />
          {t('caseFile.followUp.retaliationTold', { person: names.record(data.person) })}
        </p>
      ) : null}
      <Facts>
        <Fact name={t('caseFile.followUp.mode')}>{t(`answers.mode.${data.mode}`)}</Fact>
        <Fact name={t('caseFile.followUp.retaliation')}>
          {data.retaliation === undefined ? null : t(`answers.answer.${data.retaliation}`)}
        </Fact>
        <Fact name={t('answers.kind.letter')}>
          {data.letter === undefined ? null : names.record(data.letter)}
        </Fact>
      </Facts>
      <Prose name={t('caseFile.followUp.what')}>{data.told}</Prose>
      <Prose name={t('caseFile.followUp.answer')}>{data.answer}</Prose>
    </Entry>
  );
}
