import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { ChooseFiles } from '../../intake/ChooseFiles';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { Entry } from './Entry';
import styles from './EvidenceSection.module.css';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { SaveCopy } from './SaveCopy';

/** The exhibits: each with its file, its size and its SHA-256. */
export function EvidenceSection() {
  const { t } = useTranslation();
  const exhibits = currentRecords(useCase(), 'evidence');
  const { mayAdd } = usePermissions();
  return (
    <FileSection
      name="evidence"
      adds={[]}
      count={exhibits.length}
      actions={mayAdd('evidence') ? <ChooseFiles label={t('caseFile.add.evidence')} /> : null}
    >
      {exhibits.map((exhibit) => (
        <ExhibitEntry key={exhibit.id} exhibit={exhibit} />
      ))}
    </FileSection>
  );
}

function ExhibitEntry({ exhibit }: { exhibit: RecordView<'evidence'> }) {
  const { t } = useTranslation();
  const { style, when } = useTimeStyle();
  const names = useNames();
  const { data } = exhibit;
  const bytes = new Intl.NumberFormat(style.locale).format(data.file.bytes);
  return (
    <Entry
      record={exhibit}
      title={t('caseFile.exhibitNamed', { number: data.exhibit, title: data.title })}
      when={t('caseFile.evidence.bytes', { count: data.file.bytes, bytes })}
      actions={<SaveCopy exhibit={exhibit} />}
    >
      <Prose>{data.description}</Prose>
      <Facts>
        <Fact name={t('caseFile.evidence.file')}>
          {data.file.name === data.title ? null : data.file.name}
        </Fact>
        <Fact name={t('caseFile.evidence.source')}>{t(`answers.source.${data.source}`)}</Fact>
        <Fact name={t('caseFile.evidence.received')}>
          {data.received === undefined ? null : when(data.received)}
        </Fact>
        <Fact name={t('caseFile.evidence.givenBy')}>
          {data.givenBy === undefined ? null : names.record(data.givenBy)}
        </Fact>
        <Fact name={t('caseFile.sha256')}>
          <code className={styles.digest}>{data.file.sha256}</code>
        </Fact>
      </Facts>
    </Entry>
  );
}
