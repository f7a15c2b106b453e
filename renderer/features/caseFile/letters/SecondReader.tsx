import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import type { SecondReaderState } from '@contract/views/letterView';
import { addBusinessDays } from '@domain/time/businessDays';
import { dayOf } from '@domain/time/day';
import { useChange } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { casePath, writePath } from '../casePaths';
import styles from './letters.module.css';

/** Whether somebody else has read the letter; who may sign it does so here, who may not asks for it. */
export function SecondReader({ letter, state }: { letter: RecordView<'letter'>; state: SecondReaderState }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { instant } = useTimeStyle();
  const { user } = useSession();
  const isAuthor = letter.createdBy === user.id || letter.changedBy === user.id;
  const signature = file.signOffs?.findLast(
    ({ record, version }) => record === letter.id && version === letter.version,
  );
  return (
    <section aria-labelledby="letter-reader">
      <h3 id="letter-reader">{t('letters.reader.title')}</h3>
      {state === 'signed' && signature !== undefined ? (
        <p>
          {t('letters.reader.signed', { user: names.user(signature.by), instant: instant(signature.at) })}
        </p>
      ) : state === 'signed' ? null : (
        <p>{t(`letters.reader.${state}`)}</p>
      )}
      {state !== 'needed' ? null : isAuthor ? <AskForReader letter={letter} /> : <Sign letter={letter} />}
    </section>
  );
}

function Sign({ letter }: { letter: RecordView<'letter'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const sign = useChange('records.signOff');
  return (
    <>
      <p className={styles.quiet}>{t('letters.reader.signHint')}</p>
      <FailureNotice error={sign.error} />
      <Button
        busy={sign.isPending}
        onClick={() =>
          sign.mutate(
            { case: file.id, record: letter.id, version: letter.version },
            { onSuccess: () => announce(t('letters.reader.signDone')) },
          )
        }
      >
        {t('letters.reader.sign')}
      </Button>
    </>
  );
}

/** A task asks whoever else has the case; it stands on Today until it is done. */
function AskForReader({ letter }: { letter: RecordView<'letter'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const announce = useAnnounce();
  const { office } = useSession();
  const { mayAdd } = usePermissions();
  const write = useChange('records.write');
  const asked = currentRecords(file, 'task').find(
    ({ data }) => data.from === letter.id && data.state.kind === 'open',
  );
  const ask = () =>
    write.mutate(
      {
        case: file.id,
        kind: 'task',
        data: {
          title: t('letters.reader.askTask', { person: names.record(letter.data.to) }),
          reason: t('letters.reader.askReason'),
          due: addBusinessDays(dayOf(new Date().toISOString(), office.zone), 1, office),
          from: letter.id,
          state: { kind: 'open' },
        },
      },
      { onSuccess: () => announce(t('letters.reader.askDone')) },
    );
  return (
    <>
      <p className={styles.quiet}>{t('letters.reader.author')}</p>
      <FailureNotice error={write.error} />
      {asked !== undefined ? (
        <p>
          <Link {...casePath(file.id, 'file', asked.id)}>
            {t('letters.reader.asked', { task: asked.data.title })}
          </Link>
        </p>
      ) : mayAdd('task') ? (
        <Button busy={write.isPending} onClick={ask}>
          {t('letters.reader.ask')}
        </Button>
      ) : null}
      {mayAdd('waiver') ? (
        <Link {...writePath(file.id, 'waiver', { duty: 'second-reader', letter: letter.id })}>
          {t('letters.reader.waive')}
        </Link>
      ) : null}
    </>
  );
}
