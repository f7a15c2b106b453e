import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/call';
import { complaintKey, complaintNamed } from './form/schemaResolver';
import { Icon } from './Icon';
import styles from './FailureNotice.module.css';

/** A failure in words: what happened, what is safe, what to do next. Shown where the person is looking. */
export function FailureNotice({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const { code, missing, fields = [], values = {} } = failureOf(error);
  // Only what says more than the sentence above; a field that cannot be read is marked where it stands.
  const complaints = new Set(fields.map(({ message }) => complaintNamed(message)));
  const said = [...complaints].map(complaintKey).filter((key) => key.startsWith('complaints.'));
  return (
    <div role="alert" className={styles.notice}>
      <Icon name="risk" />
      <div>
        <p className={styles.what}>{t(`failures.${code}.what`)}</p>
        <p>
          {t(`failures.${code}.safe`)} {t(`failures.${code}.next`, values)}
        </p>
        {said.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
        {missing === undefined || missing.length === 0 ? null : (
          <ul className={styles.missing}>
            {missing.map((item) => (
              <li key={`${item.code} ${item.where.record ?? ''} ${item.where.person ?? ''}`}>
                {item.message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
