import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '@contract/operations/session';
import { call } from '../api/call';
import { operationKey } from '../api/queries';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { StartPage } from '../features/start/StartPage';
import type { Side } from './move';

const operations = { inside: 'reserved.enter', outside: 'reserved.leave' } as const;

/**
 * Between the two: every screen of the cases that are left is gone, and what their forms kept was sent before this asks, so
 * that no word of one side is written to the other.
 */
export function Moving({ to, onDone }: { to: Side; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    call(operations[to], {}).then((signedIn) => {
      const key = operationKey('vault.status', {});
      window.location.hash = '#/';
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
      client.setQueryData<VaultStatus>(key, (status) => status && { ...status, signedIn });
      onDone();
    }, setFailure);
  }, [to, client, onDone]);

  return (
    <StartPage title={t(`reserved.moving.${to}`)}>
      {failure === null ? (
        <p role="status">{t('reserved.moving.busy')}</p>
      ) : (
        <>
          <FailureNotice error={failure} />
          <div>
            <Button kind="main" onClick={onDone}>
              {t('reserved.back')}
            </Button>
          </div>
        </>
      )}
    </StartPage>
  );
}
