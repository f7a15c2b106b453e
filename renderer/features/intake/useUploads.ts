import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeResult } from '@contract/operations/intake';
import { CallFailure } from '../../api/call';
import { newId } from '../../api/newId';
import { useAnnounce } from '../../components/Announcer';
import { type Purpose, type Target, uploadFile } from './uploadFile';

/** One file on its way in, or what became of it. */
export interface Upload {
  id: string;
  name: string;
  bytes: number;
  received: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  result?: IntakeResult;
  failure?: unknown;
}

/** What is said of files that are handed in. */
type About = Pick<Target, 'lateReason' | 'channel' | 'aboutDirector'>;

/** Files on their way into the vault, one after the other. */
export interface Uploads {
  items: readonly Upload[];
  /** `lateReason` says why they come although the phase for them is over; `channel` how filled-in forms came back. */
  add: (files: readonly File[], purpose: Purpose, about?: About) => void;
  /** Says of a file that was held back whether it is about the director; it is taken in where it is not. */
  answer: (id: string, aboutDirector: 'no' | 'yes') => void;
  stop: (id: string) => void;
  /** Takes what is finished off the screen. */
  clear: () => void;
}

/**
 * Hands files to the vault in their order and remembers what became of each.
 *
 * @param target the case the files belong to; absent where each mail opens its own
 */
export function useUploads(target?: string): Uploads {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [items, setItems] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const given = useRef(new Map<string, { file: File; purpose: Purpose; about: About }>());
  const queue = useRef(Promise.resolve());

  const change = useCallback(
    (id: string, news: Partial<Upload>) =>
      setItems((all) => all.map((item) => (item.id === id ? { ...item, ...news } : item))),
    [],
  );

  const add = useCallback(
    (files: readonly File[], purpose: Purpose, about: About = {}) => {
      for (const file of files) {
        const id = newId();
        const stop = new AbortController();
        stops.current.set(id, stop);
        given.current.set(id, { file, purpose, about });
        const upload: Upload = { id, name: file.name, bytes: file.size, received: 0, state: 'waiting' };
        setItems((all) => [...all, upload]);
        queue.current = queue.current.then(async () => {
          try {
            stop.signal.throwIfAborted();
            change(id, { state: 'sending' });
            const result = await uploadFile(
              file,
              { purpose, case: target, ...about },
              { onProgress: (received) => change(id, { received }), signal: stop.signal },
            );
            change(id, { state: 'done', received: file.size, result });
            announce(t(`intake.outcome.${result.outcome}`, { file: file.name, codeName: result.codeName }));
            await client.invalidateQueries();
          } catch (error) {
            const failure = stop.signal.aborted ? new CallFailure({ code: 'cancelled' }) : error;
            change(id, { state: 'failed', failure });
          } finally {
            stops.current.delete(id);
          }
        });
      }
    },
    [announce, change, client, t, target],
  );

  return {
    items,
    add,
    answer(id, aboutDirector) {
      const before = given.current.get(id);
      if (before === undefined) return;
      if (aboutDirector === 'yes') return change(id, { failure: new CallFailure({ code: 'aboutDirector' }) });
      setItems((all) => all.filter((item) => item.id !== id));
      add([before.file], before.purpose, { ...before.about, aboutDirector });
    },
    stop: (id) => stops.current.get(id)?.abort(),
    clear() {
      const going = items.filter(({ state }) => state === 'waiting' || state === 'sending');
      // A file that is not shown any more is not held any longer.
      for (const id of given.current.keys())
        if (!going.some((item) => item.id === id)) given.current.delete(id);
      setItems(going);
    },
  };
}
