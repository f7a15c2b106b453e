import { Failure } from '@contract/failures';
import type { Input } from './streams';

/** More than any record holds (a text field has 1 MiB), little enough to be held in memory. */
const mostBytes = 64 * 1024 * 1024;

/** Reads lines, and then all the rest, of one stream. */
export interface InputReader {
  /** The next line without its end; nothing when the stream is over. */
  line(): Promise<string | undefined>;
  /** The next byte, as keys are typed on a terminal; nothing when the stream is over. */
  byte(): Promise<number | undefined>;
  /** Everything after the lines read so far. */
  rest(): Promise<string>;
}

/**
 * Reads standard input piece by piece: a secret or a command is there as soon as its line has come.
 * @throws Failure `textTooLong` when more comes than is ever meant.
 */
export function inputReader(input: Input): InputReader {
  const pieces = input[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  let over = false;

  const more = async (): Promise<boolean> => {
    if (over) return false;
    const piece = await pieces.next();
    if (piece.done === true) {
      over = true;
      return false;
    }
    held = Buffer.concat([held, Buffer.from(piece.value as Uint8Array)]);
    if (held.length > mostBytes) throw new Failure('textTooLong', { values: { limit: mostBytes } });
    return true;
  };

  return {
    async line() {
      let end = held.indexOf(0x0a);
      while (end < 0 && (await more())) end = held.indexOf(0x0a);
      if (end < 0 && held.length === 0) return undefined;
      const stop = end < 0 ? held.length : end;
      const text = held.subarray(0, stop).toString('utf8').replace(/\r$/, '');
      const left = held.subarray(Math.min(stop + 1, held.length));
      held = Buffer.from(left);
      return text;
    },
    async byte() {
      while (held.length === 0) if (!(await more())) return undefined;
      const first = held[0];
      held = held.subarray(1);
      return first;
    },
    async rest() {
      while (await more());
      const text = held.toString('utf8');
      held = Buffer.alloc(0);
      return text;
    },
  };
}
