import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '@contract/views/caseView';
import { Icon } from './Icon';
import styles from './Risk.module.css';

/** The risk of a case in a word, with an icon where it matters; colour never stands alone. */
export function Risk({ level }: { level: RiskLevel }) {
  const { t } = useTranslation();
  const serious = level === 'high' || level === 'raised';
  return (
    <span className={level === 'high' ? styles.high : serious ? styles.raised : styles.calm}>
      {serious ? <Icon name="risk" /> : null}
      {t(`cases.risks.${level}`)}
    </span>
  );
}
