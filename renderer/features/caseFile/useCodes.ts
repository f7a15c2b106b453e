import { useMemo } from 'react';
import type { ConductCode } from '@contract/conductCode';
import { knownCodes } from '@domain/conductCodes/conductCodes';
import { useOperation } from '../../api/queries';
import { useCase } from './caseContext';

/** The versions of codes of conduct the open case may be read with: for labels. */
export function useKnownCodes(): readonly ConductCode[] {
  const { codes } = useCase();
  return useMemo(() => knownCodes({ codes }), [codes]);
}

/**
 * The versions that may be chosen in the open case: those bound to it, and every one the office knows, each once.
 * @returns nothing until the office has answered.
 */
export function useOfferedCodes(): readonly ConductCode[] | undefined {
  const { codes: bound = [] } = useCase();
  const { data } = useOperation('codes.list', {});
  return useMemo(
    () =>
      data?.map(
        ({ code }) => bound.find(({ id, version }) => id === code.id && version === code.version) ?? code,
      ),
    [bound, data],
  );
}
