import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { prose } from '@contract/records/fields';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import styles from './CaseAside.module.css';

/** The legal holds that stand: what each is for, lifting it, placing one. */
export function LegalHold() {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAdd } = usePermissions();
  const standing = currentRecords(file, 'hold').filter(({ data }) => data.state.kind === 'standing');
  if (standing.length === 0 && !mayAdd('hold')) return null;
  return (
    <section className={styles.part} aria-labelledby="aside-hold">
      <h2 id="aside-hold">{t('caseFile.hold.title')}</h2>
      {standing.length === 0 ? null : (
        <>
          <p className={styles.quiet}>{t('caseFile.hold.explained')}</p>
          <ul className={styles.list}>
            {standing.map((hold) => (
              <Hold key={hold.id} hold={hold} />
            ))}
          </ul>
        </>
      )}
      {mayAdd('hold') ? <Link {...writePath(file.id, 'hold')}>{t('caseFile.hold.place')}</Link> : null}
    </section>
  );
}

function Hold({ hold }: { hold: RecordView<'hold'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const { mayAmend } = usePermissions();
  const [lifting, setLifting] = useState(false);
  return (
    <li className={styles.item}>
      <Icon name="lock" />
      <span>
        {hold.data.reason}
        <span className={styles.quiet}> {t('caseFile.hold.since', { when: when(hold.data.placed) })}</span>
        {mayAmend('hold') ? (
          <Button kind="plain" onClick={() => setLifting(true)}>
            {t('caseFile.hold.lift')}
          </Button>
        ) : null}
      </span>
      {lifting ? <LiftDialog hold={hold} onClose={() => setLifting(false)} /> : null}
    </li>
  );
}

const LiftSchema = z.strictObject({ reason: prose() });

function LiftDialog({ hold, onClose }: { hold: RecordView<'hold'>; onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const { style } = useTimeStyle();
  const announce = useAnnounce();
  const write = useChange('records.write');
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.hold.liftTitle')}>
      <Form
        schema={LiftSchema}
        draft={{ case: file.id, form: `lift:${hold.id}` }}
        submitLabel={t('caseFile.hold.lift')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          const at = { instant: new Date().toISOString(), zone: style.zone };
          const state = { kind: 'lifted', when: { kind: 'exact', at }, reason };
          const amend = { record: hold.id, version: hold.version, reason };
          await write.mutateAsync({ case: file.id, kind: 'hold', data: { ...hold.data, state }, amend });
          announce(t('caseFile.hold.lifted'));
          onClose();
        }}
      >
        <p>{t('caseFile.hold.liftExplained')}</p>
        <TextField name="reason" label={t('caseFile.hold.liftReason')} long />
      </Form>
    </Dialog>
  );
}
