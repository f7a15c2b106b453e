import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { UserView } from '@contract/operations/office';
import { PassphraseSchema } from '@contract/operations/session';
import { call } from '../../../api/call';
import { Button } from '../../../components/Button';
import { PassphraseField } from '../../../components/fields/PassphraseField';
import { Form } from '../../../components/form/Form';
import styles from '../settings.module.css';
import { ChangedNote } from './ChangedNote';
import { CheckShares, type ShownShares } from './CheckShares';
import { ShareSheet } from './ShareSheet';

const schema = z.strictObject({ passphrase: PassphraseSchema });
const sheets = [1, 2, 3] as const;

type Step =
  | { at: 'rest'; inviteAgain?: readonly string[] }
  | { at: 'ask' }
  | { at: 'sheet'; index: number; shares: ShownShares }
  | { at: 'check'; shares: ShownShares };

/**
 * One's own recovery shares: whether there are any, and making them. Their words are known to this screen only, outside
 * the shared store of answers, and gone when it is left.
 */
export function OwnShares({ state }: { state: NonNullable<UserView['recovery']> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const leave = () => setStep({ at: 'rest' });
  const shown = step.at === 'sheet' || step.at === 'check';
  // However they are left, the vault process keeps nothing of shares that were not confirmed.
  useEffect(
    () => (shown ? () => void call('recovery.forget', {}).catch(() => undefined) : undefined),
    [shown],
  );
  return (
    <section className={styles.form} aria-labelledby="own-shares">
      <div className={styles.section}>
        <h2 id="own-shares">{t('recovery.title')}</h2>
        <p className={styles.quiet}>{t('recovery.lead')}</p>
      </div>
      {step.at === 'rest' ? (
        <>
          {step.inviteAgain === undefined ? (
            <p className={state === 'made' ? undefined : styles.warning}>{t(`recovery.state.${state}`)}</p>
          ) : (
            <ChangedNote said={t('recovery.done')} inviteAgain={step.inviteAgain} />
          )}
          <p>
            <Button onClick={() => setStep({ at: 'ask' })}>
              {t(state === 'none' ? 'recovery.make' : 'recovery.replace')}
            </Button>
          </p>
        </>
      ) : null}
      {step.at === 'ask' ? (
        <Form
          schema={schema}
          submitLabel={t('recovery.show')}
          busyLabel={t('recovery.busy')}
          onCancel={leave}
          onSubmit={async ({ passphrase }) => {
            const { shares } = await call('recovery.prepare', { passphrase });
            setStep({ at: 'sheet', index: 0, shares });
          }}
        >
          <p>{t('recovery.before')}</p>
          <PassphraseField name="passphrase" label={t('recovery.passphrase')} focused />
        </Form>
      ) : null}
      {step.at === 'sheet' ? (
        <>
          <ShareSheet number={sheets[step.index] ?? 1} words={step.shares[step.index]?.words ?? ''} />
          <div className={styles.answers}>
            <Button
              kind="main"
              onClick={() =>
                setStep(
                  step.index + 1 < step.shares.length
                    ? { ...step, index: step.index + 1 }
                    : { at: 'check', shares: step.shares },
                )
              }
            >
              {t(step.index + 1 < step.shares.length ? 'recovery.next' : 'recovery.toCheck')}
            </Button>
            {step.index === 0 ? null : (
              <Button onClick={() => setStep({ ...step, index: step.index - 1 })}>{t('common.back')}</Button>
            )}
            <Button onClick={leave}>{t('common.cancel')}</Button>
          </div>
        </>
      ) : null}
      {step.at === 'check' ? (
        <CheckShares
          shares={step.shares}
          backLabel={t('common.back')}
          onBack={() => setStep({ at: 'sheet', index: 0, shares: step.shares })}
          onDone={(inviteAgain) => {
            setStep({ at: 'rest', inviteAgain });
            void client.invalidateQueries();
          }}
        />
      ) : null}
    </section>
  );
}
