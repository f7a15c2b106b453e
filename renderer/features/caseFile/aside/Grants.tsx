import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '@domain/time/day';
import { useSession } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, useNames, usePermissions } from '../caseContext';
import { AnswerConflict } from '../conflict/AnswerConflict';
import { StepAside } from '../conflict/StepAside';
import styles from './CaseAside.module.css';
import { GrantDialog } from './GrantDialog';
import { TakeDialog } from './TakeDialog';

/**
 * Who has the key to this case and, for whom it is theirs to give, giving it to somebody more or taking it back. They are also told what
 * each answered to the conflict check: that a conflict exists, never more.
 */
export function Grants() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { has } = usePermissions();
  const { user: me } = useSession();
  const [giving, setGiving] = useState(false);
  const [taking, setTaking] = useState<string | null>(null);
  return (
    <section id="section-conflict" tabIndex={-1} className={styles.part} aria-labelledby="aside-grants">
      <h2 id="aside-grants">{t('caseFile.aside.grants')}</h2>
      <ul className={styles.list}>
        {file.grants.map(({ user }) => (
          <li key={user} className={styles.item}>
            <Icon name="person" />
            <div>
              {names.user(user)}
              {has('case.grant') ? <ConflictState user={user} /> : null}
              {has('case.grant') && user !== me.id ? (
                <div className={styles.beside}>
                  <Button
                    kind="plain"
                    aria-label={t('caseFile.take.buttonOf', { name: names.user(user) })}
                    onClick={() => setTaking(user)}
                  >
                    {t('caseFile.take.button')}
                  </Button>
                </div>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {has('case.grant') ? (
        <Button kind="quiet" icon="key" onClick={() => setGiving(true)}>
          {t('caseFile.grant.give')}
        </Button>
      ) : null}
      <OwnAnswer />
      {giving ? (
        <GrantDialog
          caseId={file.id}
          codeName={file.codeName}
          given={file.grants.map(({ user }) => user)}
          onClose={() => setGiving(false)}
        />
      ) : null}
      {taking === null ? null : (
        <TakeDialog
          caseId={file.id}
          codeName={file.codeName}
          user={{ id: taking, name: names.user(taking) }}
          onClose={() => setTaking(null)}
        />
      )}
    </section>
  );
}

function ConflictState({ user }: { user: string }) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const { conflicts = [], rules } = useCase();
  const said = conflicts.find((answer) => answer.user === user);
  // Before there was a conflict check nobody was asked.
  if (said === undefined && rules === undefined) return null;
  const words =
    said === undefined
      ? t('caseFile.conflict.state.unanswered')
      : t(`caseFile.conflict.state.${said.answer}`, { day: day(dayOf(said.at, style.zone)) });
  return <span className={styles.quiet}> {words}</span>;
}

/** Whoever opened a case read it before anybody could ask, and is asked here; a conflict may be noticed later, too. */
function OwnAnswer() {
  const { t } = useTranslation();
  const { user } = useSession();
  const file = useCase();
  if (!file.grants.some((grant) => grant.user === user.id)) return null;
  const answered = file.rules === undefined || file.conflicts?.some((answer) => answer.user === user.id);
  return (
    <>
      {answered === true ? null : <p>{t('caseFile.conflict.ownNeeded')}</p>}
      <AnswerConflict caseId={file.id} onlyDeclare={answered === true} />
      <StepAside />
    </>
  );
}
