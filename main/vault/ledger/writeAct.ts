import { Failure } from '../../../contract/failures';
import { deskStore } from '../database/deskStore';
import { withDriverFailures } from '../database/openDatabase';
import { type NewId, toHex } from '../keys/bytes';
import type { SigningKey } from '../keys/primitives';
import { coreKinds, type Revocation } from './coreKinds';
import type { Appended, CoreAct, Draft, ErasedContent } from './act';
import { draftStore } from './draftStore';
import { encodeHeader, type EntryHeader, linkHash, signedBytes } from './entryHeader';
import { erasureStore } from './erasureStore';
import { Judge } from './judge';
import { type Origin, sealPayload } from './payload';
import type { PreparedEpoch, PreparedGrant, PreparedRevocation, PreparedStream } from './preparedKeys';
import { statementOf } from './statement';
import type { VaultLedger } from './vaultLedger';

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
class GatheredAct implements CoreAct {
  readonly id: string;
  readonly at: string;
  readonly pending: Pending[] = [];
  readonly streams: PreparedStream[] = [];
  readonly epochs: PreparedEpoch[] = [];
  readonly erased: string[] = [];
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
    const { stream, user } = prepared;
    this.epochs.push(prepared);
    this.#context.ledger.keyring.remove(stream, user);
    this.#open(prepared);
    const data: Revocation = { user, ...(reason === undefined ? {} : { reason }) };
    this.add({ stream, kind: 'revocation', record: this.#context.newId(), version: 1, data });
  }

  renew(prepared: PreparedEpoch): void {
    this.epochs.push(prepared);
    this.#open(prepared);
  }

  erase({ stream, entries, files, tombstone }: ErasedContent): void {
    const { database, keyring, vault } = this.#context.ledger;
    const store = erasureStore(database);
    store.payloads(entries);
    store.files(files);
    if (tombstone.entries === undefined) keyring.removeStream(stream);
    draftStore(database).removeStream(stream);
    const desks = deskStore(database);
    for (const user of tombstone.had) desks.remove(user);
    this.erased.push(stream);
    this.add({
      ...{ stream: vault, kind: 'tombstone', record: this.#context.newId(), version: 1 },
      data: tombstone,
    });
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

  /** From here on the act itself is sealed under the new epoch. */
  #open({ stream, epoch, key, wraps }: PreparedEpoch): void {
    this.#context.ledger.keys.add(stream, epoch, key);
    for (const wrap of wraps) this.#wrap(stream, wrap);
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
    for (const stream of act.erased) ledger.forgetCase(stream);
    return result;
  } catch (error) {
    for (const { stream } of act.streams) ledger.keys.remove(stream);
    for (const { stream, epoch } of act.epochs) ledger.keys.removeEpoch(stream, epoch);
    throw error;
  }
}
