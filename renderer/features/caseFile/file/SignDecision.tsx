import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import { signatureUnder } from '@domain/signOffs';
import { forRules, useCase, useNames, usePermissions } from '../caseContext';
import styles from './SignDecision.module.css';

/** Signing the newest version of a decision, until somebody has. */
export function SignDecision({ decision }: { decision: RecordView<'decision'> }) {
  const { t } = useTranslation();
  const rules = forRules(useCase());
  const names = useNames();
  const { mayAdd } = usePermissions();
  const [signing, setSigning] = useState(false);
  if (signatureUnder(rules, decision) !== undefined || !mayAdd('decision')) return null;
  return (
    <>
      <Button
        kind="plain"
        aria-label={t('caseFile.sign.signOf', { record: names.record(decision.id) })}
        onClick={() => setSigning(true)}
      >
        {t('caseFile.sign.sign')}
      </Button>
      {signing ? <SignDialog decision={decision} onClose={() => setSigning(false)} /> : null}
    </>
  );
}

function SignDialog({ decision, onClose }: { decision: RecordView<'decision'>; onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const sign = useChange('records.signOff');
  const { id: record, version } = decision;
  const submit = async () => {
    await sign.mutateAsync({ case: file.id, record, version });
    announce(t('caseFile.sign.done'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.sign.title')}>
      <div className={styles.dialog}>
        <p>{t('caseFile.sign.explained', { version })}</p>
        <FailureNotice error={sign.error} />
        <div className={styles.buttons}>
          <Button kind="main" busy={sign.isPending} onClick={() => void submit().catch(() => undefined)}>
            {t('caseFile.sign.sign')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
