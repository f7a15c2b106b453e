import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { limits } from '@contract/limits';
import { PassphraseField } from '../../components/fields/PassphraseField';
import styles from './start.module.css';
import { leastStrength, loadStrength, type Strength } from '@domain/passphraseStrength';

/** A passphrase and its repetition, for a form. */
export const newPassphraseShape = {
  passphrase: z.string().min(limits.passphraseMinimumCharacters).max(limits.passphraseCharacters),
  repeat: z.string().min(1).max(limits.passphraseCharacters),
};

/** Whether both were typed alike. */
export function repeatedAlike(typed: { passphrase: string; repeat: string }): boolean {
  return typed.passphrase === typed.repeat;
}

interface Props {
  /** Words that an attacker would try first. */
  about: string[];
  onStrength: (strength: Strength) => void;
  /** What it is called where another passphrase stands beside it. */
  label?: string;
}

/** Choosing a passphrase, with an honest meter: in words, and by what a machine would need. */
export function NewPassphrase({ about, onStrength, label }: Props) {
  const { t } = useTranslation();
  const [judge, setJudge] = useState<Awaited<ReturnType<typeof loadStrength>> | null>(null);
  const [typed, setTyped] = useState('');
  const strength = judge === null || typed === '' ? null : judge(typed, about);

  useEffect(() => {
    let shown = true;
    void loadStrength().then((loaded) => {
      if (shown) setJudge(() => loaded);
    });
    return () => {
      shown = false;
    };
  }, []);
  useEffect(() => {
    if (strength !== null) onStrength(strength);
  }, [strength, onStrength]);

  return (
    <>
      <div>
        <PassphraseField
          name="passphrase"
          label={label ?? t('start.passphrase')}
          hint={t('start.passphraseHint')}
          onTyped={setTyped}
        />
        <div className={styles.strength} role="status">
          {strength === null ? null : (
            <>
              <meter
                aria-label={t('start.strengthTitle')}
                min={0}
                max={4}
                low={leastStrength - 1}
                high={leastStrength}
                optimum={4}
                value={strength}
              />
              <p>{t(`start.strength.s${strength}`)}</p>
            </>
          )}
        </div>
      </div>
      <PassphraseField name="repeat" label={t('start.repeat')} />
    </>
  );
}
