import { PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/useField';
import { Icon } from '../Icon';
import styles from './fields.module.css';

interface Props {
  name: string;
  label: string;
  hint?: string;
  /** Takes the focus when it appears: the one thing its screen is for. */
  focused?: boolean;
  /** Told what is typed, for a strength meter. */
  onTyped?: (value: string) => void;
}

/** A passphrase. Says when Caps Lock is on; can be shown while it is typed. */
export function PassphraseField({ name, label, hint, focused = false, onTyped }: Props) {
  const { t } = useTranslation();
  const field = useField<string>(name, label);
  const [capsLock, setCapsLock] = useState(false);
  useEffect(() => {
    if (focused) document.getElementById(field.id)?.focus();
  }, [focused, field.id]);
  const look = (event: React.KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        id={field.id}
        label={label}
        description={hint}
        error={field.error}
        value={field.value ?? ''}
        onChange={(event) => {
          field.change(event.currentTarget.value);
          onTyped?.(event.currentTarget.value);
        }}
        onBlur={field.blur}
        onKeyDown={look}
        onKeyUp={look}
        // A saved password would be a key outside the vault.
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': t('fields.showPassphrase'), tabIndex: 0 }}
      />
      <p role="status" className={styles.caps}>
        {capsLock ? (
          <>
            <Icon name="risk" /> {t('fields.capsLock')}
          </>
        ) : null}
      </p>
    </div>
  );
}
