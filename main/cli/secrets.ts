import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
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
    const ask = (what: keyof typeof prompts) => askOnTerminal(prompts[what], streams);
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

async function askOnTerminal(prompt: string, { stdin, stderr, interrupted }: Streams): Promise<string> {
  stderr.write(`${prompt}: `);
  // The line editor echoes into this, so that nothing shows.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: stdin as unknown as NodeJS.ReadableStream,
    output: nowhere,
    terminal: true,
  });
  try {
    const closed = new AbortController();
    terminal.on('SIGINT', () => closed.abort());
    const signal = interrupted === undefined ? closed.signal : AbortSignal.any([closed.signal, interrupted]);
    return await terminal.question('', { signal });
  } catch {
    throw new Failure('cancelled');
  } finally {
    terminal.close();
    stderr.write('\n');
  }
}
