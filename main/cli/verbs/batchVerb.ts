import { z } from 'zod';
import { Failure, failureExits, FailureSchema } from '@contract/failures';
import { parseGiven, parseJson, readText } from '../given';
import { commandHost } from '../host';
import { type Office, unlocking, withOffice } from '../office';
import { failureOf } from '../report';
import { verb, type Verb } from '../verb';
import { withNames } from '../batchNames';

const LineSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown(), exit: z.int() }),
  z.strictObject({ ok: z.literal(false), failure: FailureSchema, exit: z.int() }),
]);
const CommandSchema = z.looseObject({ verb: z.string(), as: z.string().min(1).optional() });
type Line = z.output<typeof LineSchema>;

/**
 * The verb that does many: one unlock, one JSON command a line in, one answer a line out. A failure is that line's
 * answer and the next command is done all the same; the whole exits 0 unless the vault could not be opened. A line may
 * name its answer (`as`) for later lines to point to (`{"$": "name"}`).
 */
export function batchVerb(verbs: () => readonly Verb[]): Verb {
  return verb({
    name: 'batch',
    summary: 'one JSON command a line, with one unlock; it goes on after a failure and then still exits 0',
    place: 0,
    arguments: [{ name: 'file', what: 'standard input when left out', optional: true, is: 'path' }],
    options: [],
    input: z.strictObject({ file: z.string().optional() }),
    output: z.array(LineSchema),
    jsonLines: true,
    async alone(folder, { file }, console) {
      const passphrase = await console.secrets.ask('passphrase');
      const commands = file === undefined ? console.lines() : (await readText(file)).split('\n');
      const { streams, user, acceptOlder, reserved } = console;
      const entrance = unlocking(passphrase, user, acceptOlder);
      const place = { folder, entrance, reserved, host: commandHost(streams) };
      const names = new Map<string, unknown>();
      await withOffice(place, streams.interrupted, async (office) => {
        for await (const command of commands)
          if (command.trim() !== '')
            console.item(await answer(command, { office, verbs: verbs(), names, cwd: streams.cwd }));
      });
      return [];
    },
    text: () => '',
  });
}

/** What the lines of one batch share. */
interface Batch {
  readonly office: Office;
  readonly verbs: readonly Verb[];
  readonly names: Map<string, unknown>;
  readonly cwd: string;
}

async function answer(command: string, { office, verbs, names, cwd }: Batch): Promise<Line> {
  try {
    const parsed = CommandSchema.safeParse(parseJson(command, 'line'));
    if (!parsed.success)
      throw new Failure('badInput', { fields: [{ path: 'verb', message: 'is needed here' }] });
    const { verb: name, as, ...given } = parsed.data;
    const found = verbs.find((candidate) => candidate.name === name && candidate.run !== undefined);
    if (found?.run === undefined) throw new Failure('unknownOperation');
    const input = parseGiven(found, withNames(given, names) as typeof given, cwd);
    const value: unknown = found.output.parse(await found.run(input, office, { item: () => undefined }));
    if (as !== undefined) names.set(as, value);
    return { ok: true, value, exit: found.exit?.(value) ?? 0 };
  } catch (error) {
    const failure = failureOf(error);
    return { ok: false, failure: failure.toMessage(), exit: failureExits[failure.code] };
  }
}
