import { useTranslation } from 'react-i18next';
import { RelatedCases } from '../across/RelatedCases';
import { AdvancePhase } from './AdvancePhase';
import { KeptUntil } from '../erasure/KeptUntil';
import styles from './CaseAside.module.css';
import { FollowUpsOwed } from './FollowUpsOwed';
import { GoBack } from './GoBack';
import { Grants } from './Grants';
import { KeptDrafts } from './KeptDrafts';
import { LegalHold } from './LegalHold';
import { PromisesMade } from './PromisesMade';
import { WhatIsMissing } from './WhatIsMissing';

/** Beside the file: what is missing, what is owed, what was begun, who has the case. */
export function CaseAside() {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('caseFile.aside.label')}>
      <WhatIsMissing />
      <AdvancePhase />
      <GoBack />
      <PromisesMade />
      <FollowUpsOwed />
      <KeptDrafts />
      <RelatedCases />
      <LegalHold />
      <KeptUntil />
      <Grants />
    </aside>
  );
}
