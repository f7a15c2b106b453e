import type { VaultDatabase } from '../database/openDatabase';
import { toHex } from '../keys/bytes';
import { type CaseRights, caseRightsAfter, noRights } from './caseRights';
import { damagedEntry, damagedFile } from './damage';
import { hashBeforeFirst } from './entryHeader';
import { type EntryRow, type EntryStore, entryStore } from './entryStore';
import { type KeyringStore, keyringStore } from './keyringStore';
import { isEntrySignedBy, type ListedEntry, listEntry, type OpenedEntry, openEntry } from './openedEntry';
import { emptyRoster, membersAt, type Roster } from './roster';
import { rosterAfter } from './rosterAfter';
import { keyIdOf, StreamKeys } from './streamKeys';
import { isErased } from './tombstones';

/** What is known of one case's stream after its entries were read in order. */
export interface StreamState {
  readonly rights: CaseRights;
  /** Entries that have no effect, because their author had no right to them. */
  readonly unauthorised: ReadonlySet<number>;
}

/** Streams whose opened entries are kept, so that reading the case on screen again costs nothing. */
const rememberedStreams = 16;

/** What was read of one stream; `stale` once an act has added to it. */
interface OpenedStream {
  readonly entries: readonly OpenedEntry[];
  readonly state: StreamState;
  readonly stale?: true;
}

const unread: StreamState = { rights: noRights, unauthorised: new Set() };

/** Reads one ledger: opens, checks and judges entries. Holds the keys of one session. */
export class VaultLedger {
  readonly database: VaultDatabase;
  readonly vault: string;
  /** Base name of the ledger file, for messages. */
  readonly file: string;
  readonly entries: EntryStore;
  readonly keyring: KeyringStore;
  readonly keys = new StreamKeys();
  roster: Roster;
  readonly #states = new Map<string, StreamState>();
  readonly #checked = new Set<number>();
  readonly #opened = new Map<string, OpenedStream>();

  constructor(database: VaultDatabase, vault: string, file: string) {
    this.database = database;
    this.vault = vault;
    this.file = file;
    this.entries = entryStore(database);
    this.keyring = keyringStore(database);
    this.roster = emptyRoster(vault);
  }

  /** The last entry; before the first one `seq` 0 and what the first one links to. */
  head(): { seq: number; hash: Buffer } {
    return this.entries.head() ?? { seq: 0, hash: hashBeforeFirst(this.vault) };
  }

  /** Checks the signature once a session; an author nobody knows is a matter of rights, not of damage. */
  checkSignature(row: EntryRow, listed: ListedEntry): void {
    if (this.#checked.has(listed.seq)) return;
    const signKey = membersAt(this.roster, listed.seq).get(listed.author)?.signKey;
    if (signKey === undefined) return;
    if (!isEntrySignedBy(row, signKey)) throw damagedEntry(this.file, listed.seq);
    this.#checked.add(listed.seq);
  }

  /** Reads the vault stream from its founding entry on and so learns who may do what. */
  readRoster(): OpenedEntry[] {
    const before = this.roster;
    const opened: OpenedEntry[] = [];
    try {
      this.roster = emptyRoster(this.vault);
      this.#eachOf(this.vault, (row, listed, entry) => {
        const next = rosterAfter(this.roster, entry);
        this.roster = next ?? this.roster;
        this.checkSignature(row, listed);
        opened.push({ ...entry, authorised: next !== undefined });
      });
      // Nothing else can be judged without a founding entry.
      if (this.roster.founding === '') throw damagedEntry(this.file, 1);
      return opened;
    } catch (error) {
      // Half of a vault stream says nothing reliable about rights.
      this.roster = before;
      throw error;
    }
  }

  /** Every entry of one stream this session has the key of, in order. */
  read(stream: string): OpenedEntry[] {
    const known = this.#opened.get(stream);
    if (known !== undefined && known.stale === undefined) return [...known.entries];
    const opened =
      stream === this.vault ? { entries: this.readRoster(), state: unread } : this.#readCase(stream, known);
    this.#opened.set(stream, opened);
    for (const oldest of this.#opened.keys()) {
      if (this.#opened.size <= rememberedStreams) break;
      this.#opened.delete(oldest);
    }
    return [...opened.entries];
  }

  /** Says that an act has just added to these streams: what comes after is read when it is asked for. */
  forgetOpened(streams: Iterable<string>): void {
    for (const stream of streams) {
      const known = this.#opened.get(stream);
      if (known !== undefined) this.#opened.set(stream, { ...known, stale: true });
    }
  }

  #readCase(stream: string, known: OpenedStream = { entries: [], state: unread }): OpenedStream {
    let state = known.state;
    const entries = [...known.entries];
    const read = (row: EntryRow, listed: ListedEntry, entry: Omit<OpenedEntry, 'authorised'>): void => {
      this.checkSignature(row, listed);
      const judged = this.#judge(state, entry);
      state = judged.state;
      entries.push(judged.entry);
    };
    this.#eachOf(stream, read, entries.at(-1));
    this.#states.set(stream, state);
    this.#checkOwnKeys(stream, state);
    return { entries, state };
  }

  /** Everything after `since` that this session has keys for, in the chain's order. */
  *readSince(since: number): IterableIterator<OpenedEntry> {
    const fresh = new Map<string, StreamState>();
    for (const row of this.entries.after(since)) {
      const listed = this.list(row);
      const key = this.keys.get(listed.stream, listed.epoch);
      if (key === undefined || listed.erased) continue;
      const entry = openEntry(row, listed, key, this.file);
      this.checkSignature(row, listed);
      if (listed.stream === this.vault) {
        yield { ...entry, authorised: this.#isVaultEntryAuthorised(entry.seq) };
        continue;
      }
      // From the start the stream is judged as it passes by; later ones are read whole, once.
      if (listed.streamPrev === null) fresh.set(listed.stream, unread);
      const passing = fresh.get(listed.stream);
      if (passing === undefined) {
        yield { ...entry, authorised: !this.stateOf(listed.stream).unauthorised.has(entry.seq) };
        continue;
      }
      const judged = this.#judge(passing, entry);
      fresh.set(listed.stream, judged.state);
      yield judged.entry;
    }
  }

  /** Rights in a case now; reads its stream when this session has not yet. */
  stateOf(stream: string): StreamState {
    const known = this.#states.get(stream);
    if (known !== undefined) return known;
    this.read(stream);
    return this.#states.get(stream) ?? unread;
  }

  /** Remembers what an act that was just committed made of a stream. */
  rememberState(stream: string, state: StreamState): void {
    this.#states.set(stream, state);
  }

  /** Checks one row without a key; what was erased may lack its content. @throws Failure `vaultDamaged`. */
  list(row: EntryRow): ListedEntry {
    const { tombstones } = this.roster;
    return listEntry(row, this.vault, this.file, (stream, seq) => isErased(tombstones, stream, seq));
  }

  /** Nothing of a case stays in memory: it was erased, whole or in part. */
  forgetCase(stream: string): void {
    this.#states.delete(stream);
    this.#opened.delete(stream);
    if (this.roster.tombstones.streams.has(stream)) this.keys.remove(stream);
  }

  /** Every header after `since`, checked against the chain, also of streams without a key. */
  *headers(since: number): IterableIterator<ListedEntry> {
    for (const row of this.entries.after(since)) yield this.list(row);
  }

  #eachOf(
    stream: string,
    visit: (row: EntryRow, listed: ListedEntry, entry: Omit<OpenedEntry, 'authorised'>) => void,
    after?: Pick<OpenedEntry, 'seq' | 'hash'>,
  ): void {
    let previous: string | null = after?.hash ?? null;
    for (const row of this.entries.ofStream(stream, after?.seq ?? 0)) {
      const listed = this.list(row);
      if (listed.streamPrev !== previous) throw damagedEntry(this.file, row.seq);
      const key = this.keys.get(stream, listed.epoch);
      if (key === undefined) throw damagedFile(this.file);
      if (!listed.erased) visit(row, listed, openEntry(row, listed, key, this.file));
      previous = toHex(row.hash);
    }
  }

  #judge(
    state: StreamState,
    entry: Omit<OpenedEntry, 'authorised'>,
  ): { state: StreamState; entry: OpenedEntry } {
    const rights = caseRightsAfter(state.rights, this.roster, entry);
    if (rights !== undefined) return { state: { ...state, rights }, entry: { ...entry, authorised: true } };
    return {
      state: { ...state, unauthorised: new Set([...state.unauthorised, entry.seq]) },
      entry: { ...entry, authorised: false },
    };
  }

  #isVaultEntryAuthorised(seq: number): boolean {
    const unauthorised = this.#states.get(this.vault)?.unauthorised;
    if (unauthorised !== undefined) return !unauthorised.has(seq);
    const refused = this.readRoster().filter((entry) => !entry.authorised);
    this.#states.set(this.vault, {
      rights: noRights,
      unauthorised: new Set(refused.map((entry) => entry.seq)),
    });
    return !refused.some((entry) => entry.seq === seq);
  }

  /** The keyring only carries bytes: a key that a grant entry names otherwise is not that grant's key. */
  #checkOwnKeys(stream: string, state: StreamState): void {
    for (const epochs of state.rights.granted.values()) {
      for (const [epoch, keyId] of epochs) {
        const key = this.keys.get(stream, epoch);
        if (key !== undefined && keyIdOf(key) !== keyId) throw damagedFile(this.file);
      }
    }
  }
}
