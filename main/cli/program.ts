import { Command, Option } from 'commander';
import type { Streams } from './streams';
import type { Verb } from './verb';

/** What was asked for: a verb with its words, nothing looked up or read yet. */
export interface Asked {
  readonly verb: Verb;
  readonly vault: string | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly user: string | undefined;
  /** `--accept-older`. */
  readonly acceptOlder: boolean;
  /** `--reserved`. */
  readonly reserved: boolean;
}

/**
 * The command line as commander sees it, made from the table of verbs.
 * @param perform does what was asked for.
 */
export function commandProgram(
  verbs: readonly Verb[],
  { stdout }: Streams,
  perform: (asked: Asked) => Promise<void>,
): Command {
  const program = new Command('casekeep')
    .description('Confidential case management, without a window')
    .option('--json', 'one JSON document on standard output, words on standard error')
    .option('--user <name>', 'sign in as another user than the director')
    .option('--accept-older', 'open a copy that is older than what was seen last, such as a restored backup')
    .option('--reserved', 'among the cases about the director, which staff and the alternate alone can open')
    .exitOverride()
    // What went wrong is told once, by us.
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nStandard input: line 1 the passphrase, line 2 a second secret where a command needs one,' +
        '\nthe rest is what `-` stands for. On a terminal secrets are asked for without echo.' +
        '\nExit: 0 done, 1 unexpected, 2 usage or not found, 3 refused by a rule, 4 integrity, 5 passphrase,' +
        '\n6 in use or unwritable.',
    );
  for (const verb of verbs) addVerb(program, verb, perform);
  return program;
}

function addVerb(program: Command, verb: Verb, perform: (asked: Asked) => Promise<void>): void {
  const command = program.command(verb.name).summary(verb.summary).description(verb.summary);
  const names = verb.arguments.map(({ name }) => name);
  const words = verb.arguments.map(({ name, what, optional, several }) => {
    const shown = several === true ? `${name}...` : name;
    return { shown: optional === true ? `[${shown}]` : `<${shown}>`, what };
  });
  if (verb.place !== undefined) {
    names.splice(verb.place, 0, 'vault');
    words.splice(verb.place, 0, { shown: '<vault>', what: 'folder of the vault' });
  }
  for (const { shown, what } of words) command.argument(shown, what);
  for (const { flags, what, required } of verb.options)
    command.addOption(new Option(flags, what).makeOptionMandatory(required === true));
  command.action(async () => {
    const placed = Object.fromEntries(names.map((name, index) => [name, command.processedArgs[index]]));
    const { vault, ...given } = { ...command.opts<Record<string, unknown>>(), ...placed } as Record<
      string,
      unknown
    >;
    const { json, user, acceptOlder, reserved } = program.opts<{
      json?: true;
      user?: string;
      acceptOlder?: true;
      reserved?: true;
    }>();
    await perform({
      verb,
      vault: vault as string | undefined,
      given,
      json: json === true,
      user,
      acceptOlder: acceptOlder === true,
      reserved: reserved === true,
    });
  });
}
