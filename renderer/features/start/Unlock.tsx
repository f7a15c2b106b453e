import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PassphraseSchema } from '@contract/operations/session';
import { call, failureOf } from '../../api/call';
import { useWhyLocked } from '../../api/events';
import { Button } from '../../components/Button';
import { PassphraseField } from '../../components/fields/PassphraseField';
import { Form } from '../../components/form/Form';
import { OlderCopy } from './OlderCopy';
import { OtherFolder } from './OtherFolder';
import { StartPage } from './StartPage';
import styles from './start.module.css';
import { type StartUser, WhoField } from './WhoField';

const schema = z.strictObject({ passphrase: PassphraseSchema });

interface Props {
  users: readonly StartUser[];
  user: string | undefined;
  onUser: (name: string) => void;
  practice: boolean;
  onRecover: () => void;
}

/** Signing in: who, and the passphrase. Says why it was locked, if it was just now. */
export function Unlock({ users, user, onUser, practice, onRecover }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const why = useWhyLocked();
  const [refusedOlder, setRefusedOlder] = useState(false);
  const unlock = async (passphrase: string, acceptOlder: boolean) => {
    const who = user === undefined ? {} : { user };
    try {
      await call('vault.unlock', { ...who, passphrase, ...(acceptOlder ? { acceptOlder } : {}) });
    } catch (error) {
      setRefusedOlder(acceptOlder && failureOf(error).code === 'olderCopy');
      throw error;
    }
    await client.resetQueries();
  };
  return (
    <StartPage
      title={t('start.unlockTitle')}
      practice={practice}
      {...(why === null ? {} : { lead: t(`start.why.${why}`) })}
    >
      <WhoField users={users} user={user} onUser={onUser} />
      <Form
        key={user}
        schema={schema}
        submitLabel={t('start.unlock')}
        busyLabel={t('start.unlocking')}
        onSubmit={({ passphrase }) => unlock(passphrase, false)}
        wayOut={(failure, again) =>
          failureOf(failure).code !== 'olderCopy' ? null : (
            <OlderCopy
              refused={refusedOlder}
              onAccept={() => again(({ passphrase }) => unlock(passphrase, true))}
            />
          )
        }
      >
        <PassphraseField name="passphrase" label={t('start.passphrase')} focused />
      </Form>
      <div className={styles.aside}>
        <p className={styles.recover}>
          <Button kind="plain" icon="lock" onClick={onRecover}>
            {t('recovery.signIn.offer')}
          </Button>
        </p>
        <OtherFolder />
      </div>
    </StartPage>
  );
}
