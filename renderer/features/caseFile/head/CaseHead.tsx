import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { Risk } from '../../../components/Risk';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import styles from './CaseHead.module.css';
import { NextStep } from './NextStep';
import { PhaseTrack } from './PhaseTrack';

/** The head of the file: its two names, its risk, where it stands, when something is due, and the one next step. */
export function CaseHead() {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const file = useCase();
  const heading = useRef<HTMLHeadingElement>(null);
  const due = file.due[0];
  useEffect(() => {
    if (document.activeElement?.closest('main') === null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.head}>
      <p className={styles.back}>
        <Link to="/cases">{t('caseFile.allCases')}</Link>
      </p>
      <div className={styles.names}>
        <h1 ref={heading} tabIndex={-1} className={styles.codeName}>
          {file.codeName}
        </h1>
        <span className={styles.number}>{file.number}</span>
        <span className={styles.marks}>
          <span className={styles.due}>
            <span className={styles.number}>{t('caseFile.risk')}</span> <Risk level={file.risk} />
          </span>
          {file.onHold === true ? (
            <span className={styles.due}>
              <Icon name="lock" />
              {t('caseFile.hold.on')}
            </span>
          ) : null}
          {due === undefined ? null : (
            <span className={styles.due} data-overdue={due.overdue || undefined}>
              <Icon name="deadline" />
              {t(due.overdue ? 'caseFile.overdueSince' : 'caseFile.dueOn', { day: day(due.due) })}
            </span>
          )}
        </span>
      </div>
      <PhaseTrack />
      <NextStep />
    </header>
  );
}
