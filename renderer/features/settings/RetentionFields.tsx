import { useTranslation } from 'react-i18next';
import { retentionOutcomes } from '@contract/office';
import { NumberField } from '../../components/fields/NumberField';
import styles from './settings.module.css';

/** For how long closed cases are kept, by their outcome. */
export function RetentionFields() {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('erasure.schedule')}</legend>
      <p className={styles.quiet}>{t('erasure.scheduleExplained')}</p>
      {retentionOutcomes.map((outcome) => (
        <NumberField
          key={outcome}
          name={`retention.${outcome}`}
          label={t(`erasure.scheduleOf.${outcome}`)}
          optional
        />
      ))}
    </fieldset>
  );
}
