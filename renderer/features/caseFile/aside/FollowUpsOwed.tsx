import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FollowUpDuty } from '@contract/views/caseView';
import { isOpen } from '@domain/followUps';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, usePermissions } from '../caseContext';
import { casePath, writePath } from '../casePaths';
import styles from './CaseAside.module.css';

/** The code's fourth promise: every person who reports being harassed is told the outcome. */
export function FollowUpsOwed() {
  const { t } = useTranslation();
  const file = useCase();
  if (file.followUps.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="aside-owed">
      <h2 id="aside-owed">{t('caseFile.aside.owed')}</h2>
      <ul className={styles.list}>
        {file.followUps.map((duty) => (
          <li key={duty.person} className={styles.item}>
            <Icon name={isOpen(duty) ? 'followUps' : 'done'} />
            <Duty duty={duty} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duty({ duty }: { duty: FollowUpDuty }) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const file = useCase();
  const { mayAdd } = usePermissions();
  const open = isOpen(duty);
  const ended = open ? undefined : duty.record;
  const place =
    ended !== undefined
      ? casePath(file.id, 'file', ended)
      : duty.record === undefined
        ? writePath(file.id, 'follow-up', { person: duty.person })
        : writePath(file.id, 'follow-up', { amend: duty.record, field: 'status' });
  const words = `${duty.codeName}: ${t(`answers.duty.${duty.state}`)}`;
  return (
    <span>
      {open && !mayAdd('follow-up') ? words : <Link {...place}>{words}</Link>}
      {duty.due === undefined || !open ? null : (
        <span className={styles.quiet}> {t('caseFile.dueOn', { day: day(duty.due) })}</span>
      )}
    </span>
  );
}
