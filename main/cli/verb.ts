import type { z } from 'zod';
import type { Office } from './office';
import type { Secrets } from './secrets';
import type { Streams } from './streams';
import type { TextStyle } from './text/textStyle';

/** One word after the verb. `VAULT` is not listed: see {@link Verb.place}. */
export interface VerbArgument {
  readonly name: string;
  readonly what: string;
  readonly optional?: boolean;
  readonly several?: boolean;
  readonly is?: 'text' | 'path';
}

/** One `--option`. */
export interface VerbOption {
  readonly flags: string;
  readonly what: string;
  /** What the text given is: words, a file of JSON (or `-`), a path. */
  readonly is?: 'text' | 'document' | 'path';
  readonly required?: boolean;
}

/** What a command that opens no session by itself works with. */
export interface Console {
  readonly streams: Streams;
  readonly secrets: Secrets;
  /** `--user`. */
  readonly user: string | undefined;
  /** `--accept-older`. */
  readonly acceptOlder: boolean;
  /** `--reserved`. */
  readonly reserved: boolean;
  /** Lines of standard input, one after the other. */
  readonly lines: () => AsyncIterable<string>;
  /** Says something to the person: standard output, or standard error where that belongs to a program. */
  readonly tell: (text: string) => void;
  /** One item of JSON Lines. */
  readonly item: (value: unknown) => void;
}

/** What a verb inside a session works with, beside the office. */
export interface Telling {
  /** One item of JSON Lines, as soon as it is there. */
  readonly item: (value: unknown) => void;
}

/** One verb of the command line: what it takes, does, answers and says. */
export interface Verb<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  /** Where the VAULT stands among the arguments; absent for a verb without one. */
  readonly place?: number;
  readonly arguments: readonly VerbArgument[];
  readonly options: readonly VerbOption[];
  /** Everything but the vault, by the names of arguments and options: also what a line of `batch` takes. */
  readonly input: Input;
  /** What `--json` prints: the whole, or one line where `jsonLines`. */
  readonly output: Output;
  readonly jsonLines?: boolean;
  /** In a session, and in `batch`. */
  run?(input: z.output<Input>, office: Office, telling: Telling): Promise<z.input<Output>>;
  /** Instead of `run` where the verb signs in differently or not at all. */
  alone?(folder: string, input: z.output<Input>, console: Console): Promise<z.input<Output>>;
  text(value: z.output<Output>, style: TextStyle): string;
  /** Exit code of a value that is an answer and yet not a success. */
  exit?(value: z.output<Output>): number;
}

/** Declares a verb; the one place where its types are let go of, so that all verbs fit one table. */
export function verb<Input extends z.ZodType, Output extends z.ZodType>(declared: Verb<Input, Output>): Verb {
  return declared;
}
