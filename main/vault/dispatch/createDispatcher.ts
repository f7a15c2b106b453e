import type { CallContext } from '@contract/events';
import { Failure, type Result } from '@contract/failures';
import { type Operation } from '@contract/operation';
import { vaultOperations } from '@contract/operations';
import { settlesAlternate } from '@domain/alternate';
import { hasRight } from '@domain/permissions/hasRight';
import { followsMainVault } from '@domain/reserved';
import { failureOfDriver } from '../database/openDatabase';
import { failureOfFileSystem } from '../evidence/fileSystemFailure';
import { eraseUserKeys } from '../keys/userKeys';
import type { Session } from '../session';
import { createUploads } from '../intake/uploads';
import { isAlternateOpen } from '../office/alternateOpen';
import { isReserved } from '../reserved/isReserved';
import { fieldProblems } from './fieldProblems';
import { handlerContext, type Host, type Moves, openedDesk, type SignedInState } from './handlerContext';
import { handlers, sessionHandlers } from './handlers';

/** The one way into a vault, for the window and the command line alike. */
export interface Dispatcher {
  /** Answers one call; never throws. Calls are answered one after the other where they write. */
  call(operation: string, input: unknown, context: CallContext): Promise<Result<unknown>>;
  /** Ends the session; keys are erased and the ledger is closed. */
  close(): void;
}

/**
 * Session → right → schema → handler (which works in one act) → desk. Deny by default: an operation nobody declared,
 * a right the role does not carry, an input that does not fit are refused before any handler runs.
 */
export function createDispatcher(host: Host): Dispatcher {
  let state: SignedInState | undefined;
  // Once settled it stays so, and need not be read from the ledger again.
  let alternateSettled = false;

  const close = (): void => {
    for (const each of [state, state?.outside]) {
      void each?.uploads.cancelAll();
      if (each?.shares.shown !== undefined) eraseUserKeys(each.shares.shown.secrets.keys);
      each?.session.close();
    }
    state = undefined;
    alternateSettled = false;
  };

  const signIn = (session: Session): SignedInState => {
    close();
    state = signedInState(session);
    return state;
  };

  /** @param from whose call it is: whoever locked or signed in meanwhile is not moved. */
  const movesFrom = (from: SignedInState): Moves => ({
    goIn(session) {
      if (state !== from) {
        session.close();
        throw new Failure('locked');
      }
      state = { ...signedInState(session), outside: from };
    },
    goOut() {
      if (state !== from) throw new Failure('locked');
      const { uploads, session, outside } = from;
      if (outside === undefined) return session;
      state = outside;
      void uploads.cancelAll();
      session.close();
      return outside.session;
    },
  });

  const answer = async (name: string, input: unknown, call: CallContext): Promise<unknown> => {
    if (!Object.hasOwn(vaultOperations, name)) throw new Failure('unknownOperation');
    const operation: Operation = vaultOperations[name as keyof typeof vaultOperations];
    const signedIn = operation.needs === 'none' ? undefined : state;
    if (operation.needs !== 'none') {
      if (signedIn === undefined) throw new Failure('locked');
      if (!hasRight(signedIn.session.user.role, operation.needs)) throw new Failure('notPermitted');
      if (isReserved(signedIn.session) && followsMainVault(name, operation.needs))
        throw new Failure('followsMainVault');
      if (operation.writes && signedIn.session.readOnly) throw new Failure('readOnly');
    }
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) throw new Failure('badInput', { fields: fieldProblems(parsed.error) });
    if (signedIn !== undefined && operation.writes && !alternateSettled) {
      alternateSettled = !isAlternateOpen(signedIn.session);
      if (!alternateSettled && !settlesAlternate(name, parsed.data)) throw new Failure('alternateOpen');
    }
    const value = await run(name, parsed.data, signedIn, call);
    return operation.output.parse(value);
  };

  const run = async (
    name: string,
    input: unknown,
    signedIn: SignedInState | undefined,
    call: CallContext,
  ): Promise<unknown> => {
    if (signedIn === undefined) {
      const handler = sessionHandlers[name as keyof typeof sessionHandlers] as (
        ...parts: unknown[]
      ) => unknown;
      return handler(input, { host, call, state: () => state, signIn });
    }
    const handler = handlers[name as keyof typeof handlers] as (...parts: unknown[]) => unknown;
    // Fails before anything is done where the desk could not follow the call before.
    signedIn.desk.catchUp();
    const value = await handler(input, handlerContext(signedIn, host, call, movesFrom(signedIn)));
    try {
      // The desk follows the ledger, so the next answer already knows of this one.
      signedIn.desk.catchUp();
    } catch {
      // What is in the ledger has happened and is answered so; the next call catches up first.
    }
    return value;
  };

  return {
    async call(operation, input, context) {
      try {
        return { ok: true, value: await answer(operation, input, context) };
      } catch (error) {
        return { ok: false, failure: failureOf(error).toMessage() };
      }
    },
    close,
  };
}

function signedInState(session: Session): SignedInState {
  return {
    session,
    desk: openedDesk(session),
    uploads: createUploads({
      folder: session.folder,
      store: (source, limitBytes) => session.evidence.store(source, limitBytes),
    }),
    jobs: new Map(),
    shares: {},
  };
}

/** Every exception that is not a failure of ours is `unexpected`: no stack, SQL or path crosses. */
function failureOf(error: unknown): Failure {
  const failure = failureOfDriver(error) ?? failureOfFileSystem(error);
  return failure instanceof Failure ? failure : new Failure('unexpected');
}
