import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import styles from './settings.module.css';

export interface MadeInvitation {
  name: string;
  /** The one-time passphrase; known to this screen only, gone when it closes. */
  words: string;
}

/** The words of an invitation, shown once, and what has to happen with them. */
export function Invitation({ made, onClose }: { made: MadeInvitation; onClose: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { name } = made;
  return (
    <section className={styles.invitation} aria-labelledby="invitation-title">
      <h2 id="invitation-title" ref={heading} tabIndex={-1} className={styles.focusable}>
        {t('settings.people.invitedTitle', { name })}
      </h2>
      <p>{t('settings.people.once')}</p>
      <div className={styles.words}>
        <p className={styles.passphrase}>{made.words}</p>
        <CopyButton text={made.words} what={t('settings.people.words')} />
      </div>
      <h3>{t('settings.people.next', { name })}</h3>
      <ol className={styles.steps}>
        {(['tell', 'open', 'own', 'give'] as const).map((step) => (
          <li key={step}>{t(`settings.people.steps.${step}`, { name })}</li>
        ))}
      </ol>
      <p>
        <Button kind="main" onClick={onClose}>
          {t('settings.people.close')}
        </Button>
      </p>
    </section>
  );
}
