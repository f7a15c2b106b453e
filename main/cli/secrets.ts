import { Failure } from '@contract/failures';
import type { InputReader } from './inputReader';
import type { Streams } from './streams';
import { prompts } from './words';

/** Passphrases and invitations: a line of standard input each, or asked for without echo on a terminal. */
export interface Secrets {
  /** @throws Failure `badInput` when standard input ended before. */
  ask(what: keyof typeof prompts): Promise<string>;
  /** Like `ask`; on a terminal twice, since nobody sees what is typed. @throws Failure `badInput` when they differ. */
  askNew(what: keyof typeof prompts): Promise<string>;
}

/** @returns how this run asks for secrets. */
export function secretsOf(streams: Streams, reader: InputReader): Secrets {
  if (streams.stdin.isTTY === true) {
    const ask = (what: keyof typeof prompts) => askOnTerminal(prompts[what], streams, reader);
    return {
      ask,
      async askNew(what) {
        const first = await ask(what);
        if ((await ask('again')) !== first) throw wrong(what, 'the two do not agree');
        return first;
      },
    };
  }
  const ask = async (what: keyof typeof prompts) => {
    const line = await reader.line();
    if (line === undefined || line === '') throw wrong(what, 'expected as a line of standard input');
    return line;
  };
  return { ask, askNew: ask };
}

function wrong(path: string, message: string): Failure {
  return new Failure('badInput', { fields: [{ path, message }] });
}

const keys = {
  interrupt: 3,
  endOfInput: 4,
  backspace: 8,
  lineFeed: 10,
  enter: 13,
  eraseLine: 21,
  delete: 127,
};

/** Reads one line key by key, so that the terminal shows none of it. */
async function askOnTerminal(
  prompt: string,
  { stdin, stderr }: Streams,
  reader: InputReader,
): Promise<string> {
  stderr.write(`${prompt}: `);
  stdin.setRawMode?.(true);
  let typed = Buffer.alloc(0);
  try {
    for (;;) {
      const key = await reader.byte();
      if (key === undefined || key === keys.interrupt || key === keys.endOfInput)
        throw new Failure('cancelled');
      if (key === keys.enter || key === keys.lineFeed) return typed.toString('utf8');
      if (key === keys.eraseLine) typed = Buffer.alloc(0);
      else if (key === keys.backspace || key === keys.delete) typed = withoutLast(typed);
      else if (key >= 32) typed = Buffer.concat([typed, Buffer.from([key])]);
    }
  } finally {
    typed.fill(0);
    stdin.setRawMode?.(false);
    stderr.write('\n');
  }
}

/** Takes back one character, however many bytes it has. */
function withoutLast(typed: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(Array.from(typed.toString('utf8')).slice(0, -1).join(''), 'utf8');
}
