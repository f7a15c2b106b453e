import { Failure } from '@contract/failures';
import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import type { SignedIn } from '@contract/operations/session';
import { createDispatcher, type Dispatcher } from '../vault/dispatch/createDispatcher';
import type { Host } from '../vault/dispatch/handlerContext';

/** One vault, one signed-in user, every operation: the same way in as the window has. */
export interface Office {
  readonly folder: string;
  readonly signedIn: SignedIn;
  readonly host: Host;
  /** @throws Failure as the operation answered it. */
  call<Name extends VaultOperationName>(
    name: Name,
    input: OperationInput<Name>,
    paths?: Readonly<Record<string, string>>,
  ): Promise<OperationOutput<Name>>;
  /** Ends the session: keys are erased. */
  readonly close: () => void;
}

/** How somebody comes in. */
export type Entrance =
  | { readonly by: 'vault.unlock'; readonly input: OperationInput<'vault.unlock'> }
  | { readonly by: 'vault.create'; readonly input: OperationInput<'vault.create'> }
  | { readonly by: 'vault.join'; readonly input: OperationInput<'vault.join'> };

/** Coming in by passphrase; without a name as the director. An older copy is opened only when that was asked for. */
export function unlocking(passphrase: string, user: string | undefined, acceptOlder = false): Entrance {
  return {
    by: 'vault.unlock',
    input: { passphrase, ...(user === undefined ? {} : { user }), ...(acceptOlder ? { acceptOlder } : {}) },
  };
}

function callingIn(dispatcher: Dispatcher, folder: string): Office['call'] {
  return async (name, input, paths = {}) => {
    const result = await dispatcher.call(name, input, { folder, paths });
    if (!result.ok) {
      const { code, ...details } = result.failure;
      throw new Failure(code, details);
    }
    return result.value as OperationOutput<typeof name>;
  };
}

/**
 * Comes in by two recovery shares, and leaves again.
 * @throws Failure as `vault.recover` answers it.
 */
export async function recoverAlone(
  folder: string,
  input: OperationInput<'vault.recover'>,
  host: Host,
): Promise<OperationOutput<'vault.recover'>> {
  const dispatcher = createDispatcher(host);
  try {
    return await callingIn(dispatcher, folder)('vault.recover', input);
  } finally {
    dispatcher.close();
  }
}

/**
 * Opens a vault.
 * @param reserved whether to go on to the cases about its director.
 * @throws Failure of the entrance; nothing stays open then.
 */
export async function enterOffice(
  folder: string,
  entrance: Entrance,
  host: Host,
  reserved = false,
): Promise<Office> {
  const dispatcher = createDispatcher(host);
  const call = callingIn(dispatcher, folder);
  try {
    const outside = await call(entrance.by, entrance.input);
    const acceptOlder = 'acceptOlder' in entrance.input ? { acceptOlder: true } : {};
    const signedIn = reserved ? await call('reserved.enter', acceptOlder) : outside;
    return { folder, signedIn, host, call, close: () => dispatcher.close() };
  } catch (error) {
    dispatcher.close();
    throw error;
  }
}

/**
 * Works in a vault and leaves it again, whatever happens; Ctrl-C leaves it at once.
 * @throws Failure of the entrance, or whatever `work` throws; `cancelled` when interrupted before the work began.
 */
export async function withOffice<Value>(
  place: {
    readonly folder: string;
    readonly entrance: Entrance;
    readonly host: Host;
    readonly reserved?: boolean;
  },
  interrupted: AbortSignal | undefined,
  work: (office: Office) => Promise<Value>,
): Promise<Value> {
  const office = await enterOffice(place.folder, place.entrance, place.host, place.reserved);
  const leave = () => office.close();
  interrupted?.addEventListener('abort', leave, { once: true });
  try {
    if (interrupted?.aborted === true) throw new Failure('cancelled');
    return await work(office);
  } finally {
    interrupted?.removeEventListener('abort', leave);
    leave();
  }
}
