import { Failure } from '../../../contract/failures';
import { withDriverFailures } from '../database/openDatabase';
import { type NewId, toHex } from '../keys/bytes';
import type { SigningKey } from '../keys/primitives';
import { caseRightsAfter, noRights } from './caseRights';
import { coreKinds, type Revocation } from './coreKinds';
import { encodeHeader, type EntryHeader, linkHash, signedBytes } from './entryHeader';
import { type Origin, sealPayload } from './payload';
import type { PreparedGrant, PreparedRevocation, PreparedStream } from './preparedKeys';
import type { Roster } from './roster';
import { rosterAfter } from './rosterAfter';
import { type OriginClaim, statementOf } from './statement';
import type { StreamState, VaultLedger } from './vaultLedger';

/** What a caller asks to have written. */
export interface Draft {
  readonly stream: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly data: unknown;
  /** Version of the kind's schema; 1 when left out. */
  readonly schema?: number;
  /** Who wrote it first, when, under which id; the session that brings it here signs for it. */
  readonly origin?: OriginClaim;
}

/** An entry of this act: its place is known at once, its hash once the act is committed. */
export interface Appended {
  readonly seq: number;
  readonly hash: string;
}

/** One act: everything in it is written in one transaction or not at all. */
export interface Act {
  readonly id: string;
  readonly at: string;
  /** A new case: its key goes to its author and to every active director. @returns the stream's id. */
  createStream(prepared: PreparedStream): string;
  /** Gives a user the key of a case and writes the grant. */
  grant(prepared: PreparedGrant): void;
  /** Takes the key of a case from a user and opens its next epoch for the others. */
  revoke(prepared: PreparedRevocation, reason?: string): void;
  append(draft: Draft): Appended;
  /** The file belongs to the vault from this act on. */
  keepFile(name: string): void;
}

export interface ActContext {
  readonly ledger: VaultLedger;
  readonly author: string;
  readonly sign: SigningKey;
  readonly at: string;
  readonly newId: NewId;
  /** Marks a begun file as kept; throws when it was never begun. */
  readonly keepFile: (name: string) => void;
}

interface Pending extends Draft {
  readonly appended: { seq: number; hash?: string };
}

/** Everything an act gathers before it is written. */
class GatheredAct implements Act {
  readonly id: string;
  readonly at: string;
  readonly pending: Pending[] = [];
  readonly streams: PreparedStream[] = [];
  readonly revocations: PreparedRevocation[] = [];
  readonly #context: ActContext;
  readonly #before: number;

  constructor(context: ActContext) {
    this.#context = context;
    this.id = context.newId();
    this.at = context.at;
    this.#before = context.ledger.head().seq;
  }

  createStream(prepared: PreparedStream): string {
    this.streams.push(prepared);
    this.#context.ledger.keys.add(prepared.stream, prepared.epoch, prepared.key);
    for (const wrap of prepared.wraps) this.#wrap(prepared.stream, wrap);
    return prepared.stream;
  }

  grant(prepared: PreparedGrant): void {
    for (const wrap of prepared.wraps) this.#wrap(prepared.stream, wrap);
  }

  revoke(prepared: PreparedRevocation, reason?: string): void {
    const { stream, user, epoch, key } = prepared;
    this.revocations.push(prepared);
    this.#context.ledger.keyring.remove(stream, user);
    // From here on the act itself is sealed under the new epoch, which the user never had.
    this.#context.ledger.keys.add(stream, epoch, key);
    for (const wrap of prepared.wraps) this.#wrap(stream, wrap);
    const data: Revocation = { user, ...(reason === undefined ? {} : { reason }) };
    this.add({ stream, kind: 'revocation', record: this.#context.newId(), version: 1, data });
  }

  append(draft: Draft): Appended {
    if (coreKinds.some((kind) => kind === draft.kind)) throw new Failure('notPermitted');
    return this.add(draft);
  }

  keepFile(name: string): void {
    this.#context.keepFile(name);
  }

  add(draft: Draft): Appended {
    const { ledger } = this.#context;
    if (!ledger.keys.has(draft.stream)) throw new Failure('noSuchCase');
    const appended: Pending['appended'] = { seq: this.#before + this.pending.length + 1 };
    this.pending.push({ ...draft, appended });
    return {
      seq: appended.seq,
      get hash() {
        if (appended.hash === undefined) throw new Error('the hash is known once the act is committed');
        return appended.hash;
      },
    };
  }

  #wrap(stream: string, wrap: PreparedGrant['wraps'][number]): void {
    this.#context.ledger.keyring.put({
      stream,
      epoch: wrap.grant.epoch,
      recipient: wrap.grant.user,
      wrapped: wrap.wrapped,
    });
    this.add({ stream, kind: 'grant', record: this.#context.newId(), version: 1, data: wrap.grant });
  }
}

/** Judges one entry before it is written, by the same rules by which it will be judged when read. */
class Judge {
  roster: Roster;
  readonly states = new Map<string, StreamState>();
  readonly #ledger: VaultLedger;

  constructor(ledger: VaultLedger) {
    this.#ledger = ledger;
    this.roster = ledger.roster;
  }

  /** A stream that begins in this act has no state to be read yet. */
  opens(stream: string): void {
    this.states.set(stream, { rights: noRights, unauthorised: new Set() });
  }

  check(
    draft: Draft,
    place: { seq: number; author: string; act: string; hash: string; origin: Origin | undefined },
  ): void {
    const { stream, kind, record, version, data } = draft;
    const { origin, ...rest } = place;
    const entry = { ...rest, stream, kind, record, version, data, ...(origin && { origin }) };
    if (draft.stream === this.#ledger.vault) {
      const roster = rosterAfter(this.roster, entry);
      if (roster === undefined) throw new Failure('notPermitted');
      this.roster = roster;
      return;
    }
    const state = this.states.get(draft.stream) ?? this.#ledger.stateOf(draft.stream);
    const rights = caseRightsAfter(state.rights, this.roster, entry);
    if (rights === undefined) throw new Failure('notPermitted');
    this.states.set(draft.stream, { ...state, rights });
  }
}

function signedOrigin({ ledger, sign }: ActContext, draft: Draft): Origin | undefined {
  if (draft.origin === undefined) return undefined;
  return { ...draft.origin, signature: toHex(sign.sign(statementOf(ledger.vault, draft))) };
}

function writeEntries(context: ActContext, act: GatheredAct, judge: Judge): void {
  const { ledger, author, sign } = context;
  let { hash: previousHash } = ledger.head();
  const streamHeads = new Map<string, string>();
  for (const [index, draft] of act.pending.entries()) {
    const { seq } = draft.appended;
    const { stream } = draft;
    const epoch = ledger.keys.epochs(stream).at(-1) ?? 1;
    const key = ledger.keys.get(stream, epoch);
    if (key === undefined) throw new Failure('noSuchCase');
    const place = { vault: ledger.vault, stream, epoch, seq };
    const { schema = 1, kind, record, version, data } = draft;
    const origin = signedOrigin(context, draft);
    const payload = {
      ...{ schema, kind, record, version, act: act.id, n: index + 1, of: act.pending.length, data },
      ...(origin && { origin }),
    };
    const { sealed, sealedSha256, commit } = sealPayload(key, payload, place);
    const known = ledger.entries.streamHead(stream);
    const header: EntryHeader = {
      ...{ v: 1, suite: 1, ...place },
      streamPrev: streamHeads.get(stream) ?? (known ? toHex(known) : null),
      ...{ at: act.at, author, sealedSha256, commit },
    };
    const bytes = encodeHeader(header);
    const hash = linkHash(previousHash, bytes);
    judge.check(draft, { seq, author, act: act.id, hash: toHex(hash), origin });
    ledger.entries.append({ seq, header: bytes, hash, signature: sign.sign(signedBytes(hash)), sealed });
    draft.appended.hash = toHex(hash);
    streamHeads.set(stream, toHex(hash));
    previousHash = hash;
  }
}

/** Entries that the core itself adds to an act, beside what a caller may. */
export interface CoreAct extends Act {
  add(draft: Draft): Appended;
}

/**
 * Runs one act in one IMMEDIATE transaction.
 * @returns what `work` returned; the ledger is on disk then.
 * @throws Failure `notPermitted` when an entry's author has no right to it, `noSuchCase` without a key, `diskFull`,
 *   `notWritable`; whatever `work` throws. Nothing was written then.
 */
export function writeAct<T>(context: ActContext, work: (act: CoreAct) => T): T {
  const { ledger } = context;
  const act = new GatheredAct(context);
  const judge = new Judge(ledger);
  try {
    const result = withDriverFailures(ledger.file, () =>
      ledger.database
        .transaction(() => {
          const value = work(act);
          for (const prepared of act.streams) judge.opens(prepared.stream);
          writeEntries(context, act, judge);
          return value;
        })
        .immediate(),
    );
    ledger.roster = judge.roster;
    for (const [stream, state] of judge.states) ledger.rememberState(stream, state);
    ledger.forgetOpened(act.pending.map(({ stream }) => stream));
    return result;
  } catch (error) {
    for (const { stream } of act.streams) ledger.keys.remove(stream);
    for (const { stream, epoch } of act.revocations) ledger.keys.removeEpoch(stream, epoch);
    throw error;
  }
}
