import { randomInt } from 'node:crypto';
import type { Host } from '../vault/dispatch/handlerContext';
import type { Streams } from './streams';
import { progressWords } from './words';

/** What the vault needs from the outside, on the command line: real randomness, the environment, progress on a terminal. */
export function commandHost({ environment, stderr }: Pick<Streams, 'environment' | 'stderr'>): Host {
  const memoryFolder = environment['CASEKEEP_MEMORY_FOLDER'];
  return {
    emit(name, value) {
      if (name !== 'progress' || stderr.isTTY !== true) return;
      const { words, done, total } = value as { words: string; done: number; total: number };
      stderr.write(`${progressWords(words)} ${done}/${total}\n`);
    },
    random: (bound) => randomInt(bound),
    environment,
    ...(memoryFolder === undefined ? {} : { memoryFolder }),
  };
}
