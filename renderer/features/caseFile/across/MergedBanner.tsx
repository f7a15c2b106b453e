import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { useCase } from '../caseContext';
import { casePath } from '../casePaths';
import styles from './across.module.css';

/** Above a case that went on in another one: where it went on, for who has that too. */
export function MergedBanner() {
  const { t } = useTranslation();
  const { merged } = useCase();
  if (merged === undefined) return null;
  const { into } = merged;
  return (
    <p role="note" className={styles.banner}>
      <Icon name="forward" />
      <span>
        {into === undefined ? (
          t('across.merged.unseen')
        ) : (
          <Trans
            i18nKey="across.merged.into"
            values={{ codeName: into.codeName, number: into.number }}
            components={{ case: <Link {...casePath(into.case)} /> }}
          />
        )}
      </span>
    </p>
  );
}
