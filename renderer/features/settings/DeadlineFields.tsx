import { useTranslation } from 'react-i18next';
import { DeadlineProfileSchema } from '@contract/office';
import { NumberField } from '../../components/fields/NumberField';
import { businessDayDeadlines } from './businessDayDeadlines';
import { CheckInsField } from './CheckInsField';
import styles from './settings.module.css';

/** Within which time the office means to do each step. */
export function DeadlineFields() {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('settings.office.deadlines')}</legend>
      <p className={styles.quiet}>{t('settings.office.deadlinesExplained')}</p>
      {businessDayDeadlines.map((step) => (
        <NumberField
          key={step}
          name={`deadlines.${step}`}
          label={t(`settings.office.${step}`)}
          optional={DeadlineProfileSchema.shape[step].safeParse(undefined).success}
        />
      ))}
      <CheckInsField name="deadlines.checkIns" />
    </fieldset>
  );
}
