import { Failure } from '../../contract/failures';
import type { Role } from '../../contract/roles';
import type { Clock } from './clock';
import type { OpenedDesk } from './database/openDesk';
import { HeldFiles } from './database/heldFiles';
import { closeDatabase } from './database/openDatabase';
import type { EvidenceVault } from './evidence/evidenceVault';
import { type Invitation, invite } from './invite';
import { toHex } from './keys/bytes';
import type { KeyDerivation } from './keys/passphrase';
import type { VaultFileContent } from './keys/vaultFile';
import type { Drafts } from './ledger/drafts';
import type { ListedEntry, OpenedEntry } from './ledger/openedEntry';
import { prepareGrant, type PreparedGrant, prepareStream, type PreparedStream } from './ledger/preparedKeys';
import { type Member, membersNow } from './ledger/roster';
import type { Act, CoreAct } from './ledger/act';
import { writeAct } from './ledger/writeAct';
import { SessionDesk } from './sessionDesk';
import { eraseKeys, type SessionParts, workedWith, type WorkedWith } from './sessionParts';

export type { OpenedDesk } from './database/openDesk';
export type { Drafts, SavedDraft } from './ledger/drafts';
export type { ListedEntry, OpenedEntry } from './ledger/openedEntry';
export type { PreparedGrant, PreparedStream } from './ledger/preparedKeys';
export type { Act, Appended, Draft } from './ledger/act';

/** One account, as the vault stream says. */
export type UserAccount = Member;

/** One signed-in user at one open vault. Everything that is read or written goes through it. */
export class Session {
  readonly folder: string;
  readonly vaultId: string;
  readonly vaultStream: string;
  readonly practice: boolean;
  readonly readOnly: boolean;
  readonly clock: Clock;
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  /** The `vault.json` in place. */
  vaultFile: { readonly content: VaultFileContent; readonly digest: string };
  #own: WorkedWith;
  #open = true;
  #acting = false;
  readonly #desk: SessionDesk;
  /** Raw bytes of the open databases, for verifying them without losing their locks. */
  readonly heldFiles: HeldFiles;

  constructor(parts: SessionParts) {
    const { ledger } = parts;
    const member = membersNow(ledger.roster).get(parts.user.id);
    if (member === undefined) throw new Failure('noSuchUser');
    this.folder = parts.folder;
    this.vaultId = ledger.vault;
    this.vaultStream = ledger.vault;
    this.practice = ledger.roster.practice;
    this.readOnly = parts.readOnly;
    this.clock = parts.clock;
    this.user = { id: member.id, name: member.name, role: member.role };
    this.vaultFile = { content: parts.content, digest: parts.digest };
    this.heldFiles = new HeldFiles(parts.folder);
    this.#desk = new SessionDesk(() => ({ ...this.#usable(), user: this.user.id }));
    this.#own = workedWith(parts, this.user.id, () => this.#assertWritable());
  }

  /** For the core's own parts (invitations, backup); handlers have no business with it. */
  get parts(): SessionParts {
    return this.#own.parts;
  }

  get drafts(): Drafts {
    return this.#own.drafts;
  }
  get evidence(): EvidenceVault {
    return this.#own.evidence;
  }

  /** Hash of the founding entry: what is printed and compared to know the vault by. */
  get founding(): string {
    return this.parts.ledger.roster.founding;
  }

  /** A fresh id for a record: 16 random bytes in hexadecimal. */
  newId(): string {
    return this.parts.newId();
  }

  /**
   * One act: everything `work` appends is written in one transaction or not at all; on return it is on disk.
   * @throws Failure `readOnly`, `notPermitted`, `noSuchCase`, `diskFull`, `notWritable`, and whatever `work` throws.
   */
  act<T>(work: (act: Act) => T): T {
    return this.coreAct(work);
  }

  /** Like {@link act}, for the entries only the core writes. */
  coreAct<T>(work: (act: CoreAct) => T): T {
    this.#assertWritable();
    if (this.#acting) throw new Error('an act cannot begin inside another act');
    this.#acting = true;
    try {
      const { ledger, keys, newId } = this.parts;
      const writer = { ledger, author: this.user.id, sign: keys.sign, at: this.clock.now(), newId };
      const result = writeAct({ ...writer, keepFile: (name) => this.evidence.keep(name) }, work);
      this.#desk.rememberHead(this.head());
      return result;
    } finally {
      this.#acting = false;
    }
  }

  /** Makes a case's key and seals it to its author and every active director; `act.createStream` writes it. */
  async prepareStream(): Promise<PreparedStream> {
    this.#assertWritable();
    return prepareStream(this.parts.ledger, this.user.id, this.parts.newId);
  }

  /**
   * Seals a case's key to one more user; `act.grant` writes it.
   * @throws Failure `noSuchCase`, `noSuchUser`, `notJoined`, `alreadyGranted`.
   */
  async prepareGrant(stream: string, user: string): Promise<PreparedGrant> {
    this.#assertWritable();
    return prepareGrant(this.parts.ledger, stream, user);
  }

  /**
   * Every entry of one stream, in order, each checked: encoding, chain, signature, commitment, right of its author.
   * @throws Failure `noSuchCase` without a key, `vaultDamaged` naming the entry.
   */
  read(stream: string): OpenedEntry[] {
    const { ledger } = this.#usable();
    if (!ledger.keys.has(stream)) throw new Failure('noSuchCase');
    return ledger.read(stream);
  }

  /** Everything this session has keys for, in the order of the chain. */
  readAll(): IterableIterator<OpenedEntry> {
    return this.readSince(0);
  }

  /** Everything after entry `seq`. */
  readSince(seq: number): IterableIterator<OpenedEntry> {
    return this.#usable().ledger.readSince(seq);
  }

  /** The cases this session holds a key of. */
  streams(): string[] {
    const { ledger } = this.#usable();
    return ledger.keys.streams().filter((stream) => stream !== ledger.vault);
  }

  /** The header of every entry after `since`, also of cases without a key. */
  headers(since = 0): IterableIterator<ListedEntry> {
    return this.#usable().ledger.headers(since);
  }

  /** The last entry's place and hash. */
  head(): { seq: number; hash: string } {
    const { seq, hash } = this.#usable().ledger.head();
    return { seq, hash: toHex(hash) };
  }

  /** Every account the vault stream knows. */
  users(): UserAccount[] {
    return [...membersNow(this.#usable().ledger.roster).values()];
  }

  /**
   * Adds an invited user and makes their one-time passphrase.
   * @throws Failure `notPermitted` unless a director asks, `nameTaken`, `readOnly`.
   */
  async invite(person: { name: string; role: Role; derivation?: KeyDerivation }): Promise<Invitation> {
    this.#assertWritable();
    return invite(this, person);
  }

  /** Who holds the key of a case, as its own grant entries say. @throws Failure `noSuchCase`. */
  grantees(stream: string): string[] {
    const { ledger } = this.#usable();
    if (stream === ledger.vault || !ledger.keys.has(stream)) throw new Failure('noSuchCase');
    return [...ledger.stateOf(stream).rights.granted.keys()];
  }

  /** This user's desk: an encrypted database that can be deleted and rebuilt; opened once a session. */
  openDesk(): OpenedDesk {
    return this.#desk.open();
  }

  /** Deletes the desk, whose content turned out to be unreadable, and makes an empty one. */
  replaceDesk(): OpenedDesk {
    return this.#desk.replace();
  }

  /** Goes on in the ledger of the next generation; what belonged to the one before is closed and its keys overwritten. */
  adopt(next: Pick<SessionParts, 'content' | 'digest' | 'keys' | 'vaultKey' | 'ledger'>): void {
    const before = this.#usable();
    // The next keys do not open the desk from before.
    const desk = next.keys === before.keys ? undefined : this.#desk.forget();
    if (desk !== undefined) this.heldFiles.release(desk);
    const headMemory = before.headMemory?.under(next.keys.secret);
    const parts = { ...before, ...next, ...(headMemory && { headMemory }) };
    this.#own = workedWith(parts, this.user.id, () => this.#assertWritable());
    this.vaultFile = { content: next.content, digest: next.digest };
    before.ledger.database.close();
    this.heldFiles.release(before.ledger.file);
    eraseKeys(before, next);
  }

  /** Notes the head in the desk and outside the vault, so that an older copy put back later is noticed; where there is room. */
  rememberHead(): void {
    if (this.readOnly) return;
    this.#desk.rememberHead(this.head());
    this.parts.headMemory?.put(this.head());
  }

  /** Ends the session: everything goes to the main file, databases close, keys are overwritten. */
  close(): void {
    if (!this.#open) return;
    try {
      this.rememberHead();
    } finally {
      this.abandon();
    }
  }

  /** Like {@link close}, without noting the head: for a vault that turned out to be an older copy. */
  abandon(): void {
    if (!this.#open) return;
    const { ledger, dispose } = this.parts;
    try {
      this.#desk.close();
    } finally {
      this.#open = false;
      eraseKeys(this.parts);
      closeDatabase(ledger.database);
      this.heldFiles.close();
      dispose?.();
    }
  }

  #usable(): SessionParts {
    if (!this.#open) throw new Failure('locked');
    return this.parts;
  }

  #assertWritable(): void {
    if (!this.#open) throw new Failure('locked');
    if (this.readOnly) throw new Failure('readOnly');
  }
}
