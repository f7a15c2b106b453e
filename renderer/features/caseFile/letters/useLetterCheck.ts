import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OperationInput } from '@contract/operations';
import { call } from '../../../api/call';
import { operationKey } from '../../../api/queries';
import { useSettled } from '../../../components/useSettled';

/**
 * What stands between a letter and its sending, asked anew whenever its words have settled. The names to look for are
 * known to the vault alone, so the check is made there; no answer is kept once it is not shown.
 *
 * @param input the words as they are typed; nothing is asked while it is absent
 */
export function useLetterCheck(input: OperationInput<'letters.check'> | undefined) {
  const text = useSettled(JSON.stringify(input ?? null));
  const settled = JSON.parse(text) as OperationInput<'letters.check'> | null;
  return useQuery({
    queryKey: operationKey('letters.check', settled ?? { case: '-', letter: '' }),
    queryFn: () => {
      if (settled === null) throw new Error('nothing to check');
      return call('letters.check', settled);
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
