import {
  type EventName,
  events,
  type EventValue,
  type VaultReply,
  type VaultRequest,
} from '@contract/events';
import { FailureSchema, type Result } from '@contract/failures';

/** The part of Electron's UtilityProcess that is used. */
export interface VaultChild {
  postMessage(message: VaultRequest): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
  /** Ends it without asking, if it still runs. */
  killHard(): void;
}

export interface VaultProcess {
  /** Sends one call; starts the process when none runs. Never rejects: a dying process answers `locked`, one that cannot start `unexpected`. */
  call(operation: string, input: unknown, context: VaultRequest['context']): Promise<Result<unknown>>;
  /** Whether somebody has signed in through this process, so that it holds keys. */
  unlocked(): boolean;
  /** Kills the process; every open call answers `locked`. */
  kill(): void;
}

/** How long a killed process may take to close its files before it is ended without asking. */
const politeMilliseconds = 1_000;

/** After a good answer to one of these, the process holds keys. */
const signingIn: ReadonlySet<string> = new Set([
  'vault.create',
  'vault.unlock',
  'vault.join',
  'vault.recover',
]);

/** Whether the vault's word has one of the two forms that are agreed on. */
function isReply(message: unknown): message is VaultReply {
  if (typeof message !== 'object' || message === null) return false;
  if ('event' in message) return typeof message.event === 'string' && Object.hasOwn(events, message.event);
  return (
    'id' in message && 'result' in message && typeof message.result === 'object' && message.result !== null
  );
}

/** A result as it may cross to the page: a value, or a failure of the agreed form; anything else is unexpected. */
function plainResult(result: { ok: boolean; value?: unknown; failure?: unknown }): Result<unknown> {
  if (result.ok) return { ok: true, value: result.value };
  const failure = FailureSchema.safeParse(result.failure);
  return { ok: false, failure: failure.success ? failure.data : { code: 'unexpected' } };
}

/** What the vault process tells by itself. */
export type OnVaultEvent = <Name extends EventName>(name: Name, value: EventValue<Name>) => void;

/**
 * Holds the one process in which keys, database and rules live. Keeps no message beyond its answer and logs none.
 *
 * @param fork starts a new vault process
 * @param onEvent receives what the vault reports by itself (progress)
 * @param after waits (replaceable in tests)
 * @param onEnd told when a process that had come up ended without being killed from here
 */
export function createVaultProcess(
  fork: () => VaultChild,
  onEvent: OnVaultEvent,
  onEnd: () => void,
  after: (work: () => void, milliseconds: number) => unknown = setTimeout,
): VaultProcess {
  let child: VaultChild | null = null;
  let unlocked = false;
  let lastId = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();

  const end = (ended: VaultChild, code: 'locked' | 'unexpected' = 'locked') => {
    if (child !== ended) return;
    child = null;
    unlocked = false;
    const answers = [...waiting.values()];
    waiting.clear();
    for (const answer of answers) answer({ ok: false, failure: { code } });
  };

  const start = (): VaultChild => {
    const started = fork();
    let spoke = false;
    started.on('message', (message) => {
      // A late word of a process that was already killed is not passed on.
      if (child !== started || !isReply(message)) return;
      spoke = true;
      if ('event' in message) {
        const value = events[message.event].safeParse(message.value);
        if (value.success) onEvent(message.event, value.data);
        return;
      }
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      answer?.(plainResult(message.result));
    });
    started.on('exit', () => {
      if (child !== started) return;
      end(started, spoke ? 'locked' : 'unexpected');
      // One that cannot even start held no keys; showing a fresh page would start the next one, and so on for ever.
      if (spoke) onEnd();
    });
    return started;
  };

  return {
    call(operation, input, context) {
      child ??= start();
      const id = ++lastId;
      return new Promise((resolve) => {
        waiting.set(id, (result) => {
          if (result.ok && signingIn.has(operation)) unlocked = true;
          resolve(result);
        });
        child?.postMessage({ id, operation, input, context });
      });
    },
    unlocked: () => unlocked,
    kill() {
      const killed = child;
      if (killed === null) return;
      end(killed);
      killed.kill();
      // A process busy with long work hears the polite end late; its keys must not outlive the lock.
      after(() => killed.killHard(), politeMilliseconds);
    },
  };
}
