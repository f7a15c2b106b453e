import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { useCase } from '../caseContext';
import { writePath } from '../casePaths';
import styles from './forms.module.css';

/** Says that another body is competent by the code, and leads to the hand-off; nothing where the office is. */
export function CompetentBody({ body }: { body: string | undefined }) {
  const { t } = useTranslation();
  const file = useCase();
  if (body === undefined) return null;
  return (
    <div className={styles.warning} role="status">
      <Icon name="risk" />
      <div>
        <strong>{t('caseForms.competentBody.title')}</strong>
        <p>{t('caseForms.competentBody.explained', { body })}</p>
        <p>
          <Link {...writePath(file.id, 'handoff')}>{t('caseForms.competentBody.handOff')}</Link>
        </p>
      </div>
    </div>
  );
}
