import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import styles from './ProgressRail.module.css';

/** Where one is in something of several steps. */
export function ProgressRail({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.rail} aria-label={t('fields.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current}>
          <span className={styles.mark}>{index < current ? <Icon name="done" /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
