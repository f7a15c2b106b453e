import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedCase } from '@contract/views/caseView';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Page } from '../../../components/Page';
import { GrantDialog } from '../aside/GrantDialog';
import { AnswerConflict } from './AnswerConflict';
import styles from './ConflictCheck.module.css';

/** What stands in place of a case until its conflict check is answered, and after a conflict was declared: its names. */
export function ConflictCheck({ caseId, state }: { caseId: string; state: NamedCase['conflict'] }) {
  const { t } = useTranslation();
  const listed = useOperation('cases.list', {});
  const names = listed.data?.find(({ id }) => id === caseId);
  return (
    <Page title={names?.codeName ?? t('caseFile.conflict.title')} lead={names?.number}>
      <p className={styles.back}>
        <Link to="/cases">{t('caseFile.allCases')}</Link>
      </p>
      <section className={styles.check} aria-labelledby="conflict-title">
        {state === 'unanswered' ? (
          <Question caseId={caseId} />
        ) : (
          <Declared caseId={caseId} codeName={names?.codeName ?? ''} />
        )}
      </section>
    </Page>
  );
}

function Question({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.quiet}>{t('caseFile.conflict.lead')}</p>
      <h2 id="conflict-title">{t('caseFile.conflict.question')}</h2>
      <p>{t('caseFile.conflict.explained')}</p>
      <ul className={styles.next}>
        <li>{t('caseFile.conflict.nextNone')}</li>
        <li>{t('caseFile.conflict.nextExists')}</li>
      </ul>
      <AnswerConflict caseId={caseId} />
    </>
  );
}

function Declared({ caseId, codeName }: { caseId: string; codeName: string }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [giving, setGiving] = useState(false);
  return (
    <>
      <h2 id="conflict-title">{t('caseFile.conflict.declaredTitle')}</h2>
      <p>{t('caseFile.conflict.declared')}</p>
      <p>{t('caseFile.conflict.declaredNext')}</p>
      {hasRight(user.role, 'case.grant') ? (
        <>
          <p>{t('caseFile.conflict.handOn')}</p>
          <div className={styles.answers}>
            <Button icon="key" onClick={() => setGiving(true)}>
              {t('caseFile.grant.give')}
            </Button>
          </div>
          {giving ? (
            <GrantDialog
              caseId={caseId}
              codeName={codeName}
              given={[user.id]}
              onlyDeciders
              onClose={() => setGiving(false)}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
