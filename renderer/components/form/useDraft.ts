import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { call } from '../../api/call';

/** Where a draft belongs: the case (absent for a new one) and the form. */
export interface DraftPlace {
  case?: string;
  form: string;
}

/** Long enough not to write at every key, short enough that a crash costs a word, not a sentence. */
const quietMilliseconds = 700;

/** The draft kept for a form, once read. */
export function useKeptDraft(place: DraftPlace | undefined) {
  return useQuery({
    queryKey: ['draft', place?.case ?? null, place?.form ?? null],
    // A draft is read anew every time its form opens: what was kept of the last time may be gone.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: place !== undefined,
    queryFn: async () => {
      const drafts = await call('drafts.list', place?.case === undefined ? {} : { case: place.case });
      return drafts.find((draft) => draft.form === place?.form) ?? null;
    },
  });
}

/**
 * Saves what is typed, as it is typed, sealed in the vault.
 *
 * @param form the form
 * @param place where the draft belongs; absent for forms whose words must not be kept (a passphrase)
 * @returns when it was last saved, and what ends the draft after the record is written
 */
export function useDraft(form: UseFormReturn, place: DraftPlace | undefined) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ended = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const key = place === undefined ? null : JSON.stringify(place);

  useEffect(() => {
    if (key === null) return undefined;
    const at = JSON.parse(key) as DraftPlace;
    const save = () => {
      timer.current = undefined;
      if (ended.current) return;
      call('drafts.save', { ...at, value: form.getValues() })
        .then((saved) => {
          setSavedAt(saved.savedAt);
          setFailure(null);
        })
        .catch(setFailure);
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(save, quietMilliseconds);
      },
    });
    return () => {
      stop();
      // Leaving the form must not lose the last words.
      if (timer.current !== undefined) {
        clearTimeout(timer.current);
        save();
      }
    };
  }, [form, key]);

  const end = async () => {
    ended.current = true;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (place !== undefined) await call('drafts.discard', place).catch(() => undefined);
  };

  return { savedAt, failure, end };
}
