import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { hasWayBack } from '@domain/contacts';
import { isOpen } from '@domain/followUps';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { ContactEntry } from './ContactEntry';
import { FollowUpEntry } from './FollowUpEntry';
import styles from './FollowUpSection.module.css';
import type { PersonsFollowUp } from './followUpsByPerson';
import { LetterEntry } from './LetterEntry';
import { WaiverEntry } from './WaiverEntry';

/** One person: the duty, then letters, attempts, answers and check-ins in the order in which they were written down. */
export function PersonFollowUp({ person, duty, records }: PersonsFollowUp) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  const known = currentRecords(file, 'person').find(({ id }) => id === person)?.data.known ?? 'named';
  const reports = currentRecords(file, 'report').filter(({ data }) => data.person === person);
  const reachable = hasWayBack(
    known,
    reports.map(({ data }) => data),
  );
  const title = `follow-up-of-${person}`;
  return (
    <section className={styles.person} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title}>{t('caseFile.followUp.of', { person: names.record(person) })}</h3>
        {duty === undefined ? null : (
          <span className={styles.state}>
            <Icon name={isOpen(duty) ? 'followUps' : 'done'} />
            {t(`answers.duty.${duty.state}`)}
            {duty.due === undefined || !isOpen(duty)
              ? null
              : `, ${t('caseFile.dueOn', { day: day(duty.due) })}`}
          </span>
        )}
      </div>
      {duty === undefined || !isOpen(duty) || reachable ? null : (
        <p>{t('caseFile.followUp.noWayBack', { person: names.record(person) })}</p>
      )}
      <p className={styles.adds}>
        {mayAdd('letter') ? (
          <Link {...writePath(file.id, 'letter', { person })}>{t('caseFile.followUp.writeTo')}</Link>
        ) : null}
        {mayAdd('contact') ? (
          <Link {...writePath(file.id, 'contact', { person })}>{t('caseFile.followUp.attempt')}</Link>
        ) : null}
        {mayAdd('contact') && duty !== undefined && !isOpen(duty) ? (
          <Link {...writePath(file.id, 'contact', { person, purpose: 'check-in' })}>
            {t('caseFile.followUp.checkIn')}
          </Link>
        ) : null}
        {mayAdd('follow-up') && duty !== undefined && isOpen(duty) ? (
          <Link {...writePath(file.id, 'follow-up', { person, field: 'unreachable' })}>
            {t('caseFile.followUp.cannotBeReached')}
          </Link>
        ) : null}
      </p>
      {records.map((record) => (
        <Told key={record.id} record={record} />
      ))}
    </section>
  );
}

function Told({ record }: { record: RecordView }) {
  switch (record.kind) {
    case 'letter':
      return <LetterEntry letter={record} />;
    case 'contact':
      return <ContactEntry contact={record} />;
    case 'follow-up':
      return <FollowUpEntry followUp={record} />;
    case 'waiver':
      return <WaiverEntry waiver={record} />;
    default:
      return null;
  }
}
