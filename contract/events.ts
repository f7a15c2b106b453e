import { z } from 'zod';
import { IdSchema } from './identifiers';

/** What the vault or the shell tells the window unasked. */
export const events = {
  /** Long work goes on; `words` is a catalogue key under `progress`. */
  progress: z.strictObject({
    job: IdSchema,
    words: z.string().max(64),
    done: z.number().min(0),
    total: z.number().min(0),
  }),
  /** The vault process has ended. */
  locked: z.strictObject({ why: z.enum(['asked', 'idle', 'suspend', 'screen', 'ended']) }),
  /** Blank the window at once, or show it again. */
  hide: z.strictObject({ hidden: z.boolean() }),
} as const;
export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What only the shell and the command line know: where things lie. */
export interface CallContext {
  folder: string;
  paths: Readonly<Record<string, string>>;
}

/** What passes between the shell and the vault process. Paths are filled in by the shell for tokens of its own. */
export interface VaultRequest {
  id: number;
  operation: string;
  input: unknown;
  /** Folder of the vault in use, and paths the shell or the command line holds tokens for. */
  context: CallContext;
}
export type VaultReply =
  | { id: number; result: { ok: true; value: unknown } | { ok: false; failure: unknown } }
  | { event: EventName; value: unknown };
