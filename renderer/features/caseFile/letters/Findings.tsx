import { useTranslation } from 'react-i18next';
import type { Finding } from '@contract/views/letterView';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { KeepWords } from './KeepWords';
import styles from './letters.module.css';

interface Props {
  findings: readonly Finding[];
  /** Leads to the words; absent where they are only read. */
  onGo?: (finding: Finding) => void;
  /** Writes down why the words stay, or takes that back; absent where they are only read. */
  onKeep?: (finding: Finding, reason: string | undefined) => void;
}

/** What the language check points at, in the order of the text: the words, why, what to do. */
export function Findings({ findings, onGo, onKeep }: Props) {
  const { t } = useTranslation();
  const open = findings.filter((finding) => finding.open).length;
  return (
    <>
      <p role="status" className={styles.sum}>
        {findings.length === 0 || open === 0 ? <Icon name="done" /> : <Icon name="information" />}
        {open === 0 ? t('letters.check.clean') : t('letters.check.open', { count: open })}
      </p>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.part} ${finding.start} ${finding.code}`} data-open={finding.open || undefined}>
            <FindingItem
              finding={finding}
              {...(onGo === undefined ? {} : { onGo })}
              {...(onKeep === undefined ? {} : { onKeep })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingItem({ finding, onGo, onKeep }: { finding: Finding } & Omit<Props, 'findings'>) {
  const { t } = useTranslation();
  const { words, why, suggestion, keptBecause, keep } = finding;
  return (
    <>
      <p className={styles.code}>
        {t(`letters.check.code.${finding.code}`)}
        {finding.part === 'subject' ? (
          <span className={styles.quiet}> {t('letters.check.inSubject')}</span>
        ) : null}
      </p>
      {onGo === undefined ? (
        <q className={styles.words}>{words}</q>
      ) : (
        <button
          type="button"
          className={styles.jump}
          aria-label={t('letters.check.go', { words })}
          onClick={() => onGo(finding)}
        >
          {words}
        </button>
      )}
      <p>
        {why} {suggestion}
      </p>
      {keptBecause === undefined ? null : <p>{t('letters.check.kept', { reason: keptBecause })}</p>}
      {finding.open ? <p className={styles.quiet}>{t(`letters.check.keeping.${keep}`)}</p> : null}
      {onKeep === undefined || keep === 'never' ? null : keptBecause === undefined ? (
        <KeepWords words={words} onKeep={(reason) => onKeep(finding, reason)} />
      ) : (
        <Button
          kind="plain"
          aria-label={t('letters.check.unkeepOf', { words })}
          onClick={() => onKeep(finding, undefined)}
        >
          {t('letters.check.unkeep')}
        </Button>
      )}
    </>
  );
}
