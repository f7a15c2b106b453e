import type { CallContext, EventName, EventValue } from '@contract/events';
import { Failure } from '@contract/failures';
import type { ConductCode } from '@contract/conductCode';
import type { OfficeProfile } from '@contract/office';
import type { OperationOutput, ParsedInput, VaultOperationName } from '@contract/operations';
import type { CaseFile } from '@domain/assemble/caseFile';
import { conflictState } from '@domain/conflicts';
import { readCaseNumber } from '@domain/caseNumber';
import { readCase } from '../cases/readCase';
import { type Desk, openDesk } from '../desk/desk';
import type { SealedFile } from '../evidence/sealedFile';
import type { Random } from '../keys/bytes';
import type { PreparedShares } from '../recovery/prepareShares';
import type { Session } from '../session';
import type { Uploads } from '../intake/uploads';
import { officeCodes } from '../office/readCodes';
import { readOffice } from '../office/readOffice';

/** What a running vault process needs from the outside. */
export interface Host {
  /** Tells the window something unasked. */
  readonly emit: <Name extends EventName>(name: Name, value: EventValue<Name>) => void;
  /** Source of ids instead of the operating system's: practice vaults only, so that a seed is repeatable. */
  readonly idSource?: Random;
  /** Practice vaults only: acts are flushed when the session is closed, not one by one. */
  readonly hurried?: boolean;
  /** A random whole number from 0 to below `bound`, for numbers and code names. */
  readonly random: (bound: number) => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder in which the machine remembers the newest ledger head it saw; absent when it remembers none. */
  readonly memoryFolder?: string;
}

/** A signed-in user with their desk, and what they are in the middle of. */
export interface SignedInState {
  readonly session: Session;
  readonly desk: Desk;
  readonly uploads: Uploads<SealedFile>;
  readonly jobs: Map<string, AbortController>;
  /** Recovery shares that were shown and wait to be confirmed. */
  readonly shares: { shown?: PreparedShares };
  /** While they are among the reserved cases: the vault around those, open as it was. */
  readonly outside?: SignedInState | undefined;
}

/** Which session answers from now on. */
export interface Moves {
  /** The session inside; the one from before stays open. */
  readonly goIn: (session: Session) => void;
  /** Ends the session inside, if there is one. */
  readonly goOut: () => Session;
}

/** What every handler gets beside its input. */
export interface HandlerContext extends SignedInState, Moves {
  readonly host: Host;
  readonly call: CallContext;
  readonly office: () => OfficeProfile;
  /** Every version of every code of conduct the office knows. */
  readonly codes: () => readonly ConductCode[];
  /**
   * The case a person means; the same failure for one that does not exist and one they have no key to. Refused until
   * they have answered the conflict check, and after they declared a conflict.
   */
  readonly caseFile: (reference: string) => CaseFile;
  /** The same without regard to the conflict check: for answering it, and for handing the key on. */
  readonly unopenedCase: (reference: string) => CaseFile;
  /** The path behind a token of the shell or the command line. */
  readonly path: (token: string) => string;
  /** Runs long work that can be cancelled and tells its progress. */
  readonly job: <T>(
    id: string | undefined,
    work: (tell: (words: string, done: number, total: number) => void, signal: AbortSignal) => Promise<T>,
  ) => Promise<T>;
}

/** Answers one operation. */
export type Handler<Name extends VaultOperationName> = (
  input: ParsedInput<Name>,
  context: HandlerContext,
) => Promise<OperationOutput<Name>> | OperationOutput<Name>;

/** Handlers for some of the operations. */
export type Handlers<Names extends VaultOperationName> = { readonly [Name in Names]: Handler<Name> };

/** Builds what handlers get, for one call. */
export function handlerContext(
  state: SignedInState,
  host: Host,
  call: CallContext,
  moves: Moves,
): HandlerContext {
  const { session, desk, jobs } = state;
  const unopenedCase = (reference: string): CaseFile => {
    const wanted = reference.trim();
    const stream = desk.find(readCaseNumber(wanted) ?? wanted);
    const caseFile = stream === undefined ? undefined : readCase(session, stream);
    if (caseFile === undefined) throw new Failure('noSuchCase');
    return caseFile;
  };
  return {
    ...state,
    ...moves,
    host,
    call,
    office: () => readOffice(session),
    codes: () => officeCodes(session),
    unopenedCase,
    caseFile(reference) {
      const caseFile = unopenedCase(reference);
      const state = conflictState(caseFile, session.user.id);
      if (state === 'unanswered') throw new Failure('conflictUnanswered');
      if (state === 'declared') throw new Failure('conflictDeclared');
      return caseFile;
    },
    path(token) {
      const path = Object.hasOwn(call.paths, token) ? call.paths[token] : undefined;
      if (path === undefined)
        throw new Failure('badInput', { fields: [{ path: 'destination', message: 'unknown' }] });
      return path;
    },
    async job(id, work) {
      const controller = new AbortController();
      if (id !== undefined) jobs.set(id, controller);
      try {
        return await work((words, done, total) => {
          if (id !== undefined) host.emit('progress', { job: id, words, done, total });
        }, controller.signal);
      } finally {
        if (id !== undefined) jobs.delete(id);
      }
    },
  };
}

/** Starts the desk of a session that was just opened. */
export function openedDesk(session: Session): Desk {
  const desk = openDesk(session, () => readOffice(session));
  desk.catchUp();
  return desk;
}
