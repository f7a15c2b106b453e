import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useTimeStyle } from '../../../components/useTimeStyle';
import styles from '../aside/CaseAside.module.css';
import { useCase, usePermissions } from '../caseContext';
import { EraseDialog } from './EraseDialog';

/** Until when the case is kept; for who may, the way to erase it. */
export function KeptUntil() {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const { retention, onHold } = useCase();
  const mayErase = usePermissions().has('case.erase');
  const [erasing, setErasing] = useState(false);
  if (retention === undefined && !mayErase) return null;
  const sentence = () => {
    if (retention === undefined) return t('erasure.open');
    const until = day(retention.until);
    if (retention.held) return t('erasure.held', { day: until });
    if (retention.due) return t('erasure.due', { day: until });
    return t('erasure.until', {
      day: until,
      outcome: t(`erasure.outcomes.${retention.outcome}`),
      closed: day(retention.closed),
    });
  };
  return (
    <section className={styles.part} aria-labelledby="aside-kept">
      <h2 id="aside-kept">{t('erasure.title')}</h2>
      <p className={styles.quiet}>{sentence()}</p>
      {mayErase && onHold === undefined ? (
        <Button kind="plain" onClick={() => setErasing(true)}>
          {t('erasure.eraseCase')}
        </Button>
      ) : null}
      {erasing ? <EraseDialog onClose={() => setErasing(false)} /> : null}
    </section>
  );
}
