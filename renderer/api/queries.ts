import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OperationInput, OperationName, OperationOutput } from '@contract/operations';
import { call } from './call';

/** One client a page. Nothing is retried: the vault is on this computer, a refusal stays a refusal. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** What a read is remembered under. */
export function operationKey<Name extends OperationName>(name: Name, input: OperationInput<Name>) {
  return [name, input] as const;
}

/**
 * Reads through an operation and keeps the answer until something is written.
 *
 * @param name a reading operation of the contract
 * @param input its input
 * @param enabled false while the input is not complete yet
 */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
  enabled = true,
) {
  return useQuery({
    queryKey: operationKey(name, input),
    queryFn: () => call(name, input),
    enabled,
  });
}

/** Operations after which nothing that was read is different. */
const changesNothing: ReadonlySet<OperationName> = new Set<OperationName>([
  'drafts.save',
  'intake.begin',
  'intake.append',
  'ledger.document.begin',
  'ledger.document.append',
  'ledger.document.cancel',
  'forms.blank',
  'recovery.forget',
  'shell.chooseDestination',
  'shell.clearClipboard',
  'shell.showInFolder',
]);

/**
 * Writes through an operation; afterwards everything that was read is read anew, so that no screen shows what was.
 *
 * @param name an operation of the contract
 */
export function useChange<Name extends OperationName>(name: Name) {
  const client = useQueryClient();
  return useMutation<OperationOutput<Name>, Error, OperationInput<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: async () => {
      if (!changesNothing.has(name)) await client.invalidateQueries();
    },
  });
}
