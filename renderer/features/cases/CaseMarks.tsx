import { useTranslation } from 'react-i18next';
import { isReadable, type ListedCase } from '@contract/views/caseView';
import { Icon } from '../../components/Icon';
import styles from './CaseTable.module.css';

/** What must be known of a case before it is opened: that it is on hold, or went on in another one. */
export function CaseMarks({ card }: { card: ListedCase }) {
  const { t } = useTranslation();
  if (!isReadable(card)) return null;
  return (
    <>
      {card.onHold === true ? (
        <span className={styles.mark}>
          <Icon name="lock" />
          {t('cases.onHold')}
        </span>
      ) : null}
      {card.mergedInto === undefined ? null : (
        <span className={styles.mark}>
          <Icon name="forward" />
          {t('across.merged.inList')}
        </span>
      )}
    </>
  );
}
