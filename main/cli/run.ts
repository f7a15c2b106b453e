import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { Failure } from '@contract/failures';
import { parseGiven, readDocuments } from './given';
import { commandHost } from './host';
import { inputReader, type InputReader } from './inputReader';
import { type Office, unlocking, withOffice } from './office';
import { type Asked, commandProgram } from './program';
import { reportFailure } from './report';
import { secretsOf } from './secrets';
import type { Streams } from './streams';
import { restoredText } from './text/restoredText';
import { printable, textStyle } from './text/textStyle';
import type { Console } from './verb';
import { verbs } from './verbs/verbs';

/**
 * The `casekeep` command.
 * @param argv the words after the command's name.
 * @param streams everything it reads, writes and knows of the outside.
 * @returns the exit code (`contract/failures.ts`); never throws.
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  const program = commandProgram(verbs, streams, async (asked) => {
    code = await untilInterrupted(perform(asked, streams), streams);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      return reportFailure(usageFailure(error, program.helpInformation()), argv.includes('--json'), streams);
    }
    return reportFailure(error, argv.includes('--json'), streams);
  }
}

function usageFailure(error: CommanderError, help: string): Failure {
  const unknown = error.code === 'commander.unknownCommand';
  const message = error.code === 'commander.help' ? `\n${help}` : error.message.replace(/^error: /, '');
  return new Failure(unknown ? 'unknownOperation' : 'badInput', { fields: [{ path: '', message }] });
}

/** Ctrl-C ends the wait; whoever holds something open was told by `onInterrupt`. */
async function untilInterrupted(work: Promise<number>, { interrupted }: Streams): Promise<number> {
  if (interrupted === undefined) return work;
  const stop = new Promise<never>((_, reject) => {
    const cancel = () => reject(new Failure('cancelled'));
    if (interrupted.aborted) cancel();
    else interrupted.addEventListener('abort', cancel, { once: true });
  });
  stop.catch(() => undefined);
  return Promise.race([work, stop]);
}

async function perform(asked: Asked, streams: Streams): Promise<number> {
  const { verb, vault, json } = asked;
  const folder = resolve(streams.cwd, vault ?? '.');
  const reader = inputReader(streams.stdin);
  const print = (value: unknown) => streams.stdout.write(`${JSON.stringify(value)}\n`);
  const show = (text: string) => streams.stdout.write(`${printable(text)}\n`);
  const finish = (value: unknown, style = textStyle()): number => {
    const answer: unknown = verb.output.parse(value);
    if (!json) show(verb.text(answer, style));
    else if (verb.jsonLines !== true) print(answer);
    return verb.exit?.(answer) ?? 0;
  };
  if (verb.alone !== undefined) {
    const input = parseGiven(verb, asked.given, streams.cwd);
    return finish(await verb.alone(folder, input, consoleOf(asked, streams, reader)));
  }
  return inSession(asked, folder, streams, reader, async (input, office) => {
    if (verb.run === undefined) throw new Failure('unknownOperation');
    const value = await verb.run(input, office, { item: json ? print : () => undefined });
    return finish(value, textStyle(office.signedIn.office));
  });
}

async function inSession(
  { verb, given, user, acceptOlder, reserved }: Asked,
  folder: string,
  streams: Streams,
  reader: InputReader,
  work: (input: unknown, office: Office) => Promise<number>,
): Promise<number> {
  const passphrase = await secretsOf(streams, reader).ask('passphrase');
  // Wrong words are told before the slow unlocking.
  const input = parseGiven(verb, await readDocuments(verb, given, reader, streams.cwd), streams.cwd);
  const entrance = unlocking(passphrase, user, acceptOlder);
  const place = { folder, entrance, reserved, host: commandHost(streams) };
  return withOffice(place, streams.interrupted, (office) => {
    const { restored } = office.signedIn;
    if (restored !== undefined) streams.stderr.write(`${printable(restoredText(restored))}\n`);
    return work(input, office);
  });
}

function consoleOf(
  { json, user, acceptOlder, reserved }: Asked,
  streams: Streams,
  reader: InputReader,
): Console {
  const { stdout, stderr } = streams;
  return {
    streams,
    secrets: secretsOf(streams, reader),
    user,
    acceptOlder,
    reserved,
    async *lines() {
      for (let line = await reader.line(); line !== undefined; line = await reader.line()) yield line;
    },
    tell: (text) => (json ? stderr : stdout).write(`${printable(text)}\n`),
    item: (value) => stdout.write(`${JSON.stringify(value)}\n`),
  };
}
