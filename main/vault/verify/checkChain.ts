import { createHash } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { type CaseRights, caseRightsAfter, noRights } from '../ledger/caseRights';
import type { EntryRow } from '../ledger/entryStore';
import {
  isEntrySignedBy,
  type ListedEntry,
  listEntry,
  type OpenedEntry,
  openEntry,
} from '../ledger/openedEntry';
import { toHex } from '../keys/bytes';
import { emptyRoster, membersAt } from '../ledger/roster';
import { rosterAfter } from '../ledger/rosterAfter';
import { isErased } from '../ledger/tombstones';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { Checkpoint } from './checkpoint';
import type { Findings } from './findings';
import { OriginCheck } from './originCheck';

/** What a stream has shown by the entry that was read last. */
interface StreamTrace {
  readonly head: string;
  readonly rights: CaseRights;
}

/** What the whole chain has shown. */
export interface ChainResult {
  readonly streams: ReadonlyMap<string, StreamTrace>;
  /** Every opened entry that has an effect and is evidence. */
  readonly evidence: readonly OpenedEntry[];
  /** The roster as this reading found it. */
  readonly roster: VaultLedger['roster'];
  /** How far it was read, and by what that is known again. */
  readonly end: Omit<Checkpoint, 'at'>;
}

interface ActTrace {
  readonly first: number;
  readonly of: number;
  readonly author: string;
  readonly at: string;
}

/** Reads the chain from its first entry and checks everything again, trusting nothing a session remembers. */
class ChainCheck {
  readonly streams = new Map<string, StreamTrace>();
  readonly evidence: OpenedEntry[] = [];
  roster: VaultLedger['roster'];
  readonly #ledger: VaultLedger;
  readonly #findings: Findings;
  readonly #acts = new Map<string, ActTrace>();
  readonly #origins = new OriginCheck();
  /** Entries without content, with their case. */
  readonly #without = new Map<number, string>();
  readonly #signatures = createHash('sha256');
  #last = 0;
  #hash = '';

  constructor(ledger: VaultLedger, findings: Findings) {
    this.#ledger = ledger;
    this.#findings = findings;
    this.roster = emptyRoster(ledger.vault);
  }

  check(row: EntryRow): void {
    this.#findings.entries += 1;
    if (row.seq !== this.#last + 1) this.#report(row.seq, 'An entry before this one is missing.');
    this.#last = row.seq;
    this.#hash = toHex(row.hash);
    this.#signatures.update(row.signature);
    this.#compareWithCheckpoint();
    try {
      // Its tombstone comes later in the chain: whether it may be gone is known at the end.
      const listed = listEntry(row, this.#ledger.vault, this.#ledger.file, () => true);
      if (listed.erased) this.#without.set(listed.seq, listed.stream);
      const trace = this.streams.get(listed.stream);
      if (listed.streamPrev !== (trace?.head ?? null)) {
        this.#report(row.seq, 'This entry does not follow the one before it in its case.');
      }
      const rights = this.#open(row, listed, trace?.rights ?? noRights);
      this.streams.set(listed.stream, { head: listed.hash, rights });
      this.#checkSignature(row, listed);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'vaultDamaged') throw error;
      this.#report(row.seq, 'This entry was changed.');
    }
  }

  get end(): ChainResult['end'] {
    const signatures = toHex(this.#signatures.copy().digest());
    return { seq: this.#last, hash: this.#hash, signatures };
  }

  /** Up to here signatures are not verified again: so they and all they sign have to be what they were then. */
  #compareWithCheckpoint(): void {
    const { since } = this.#findings;
    if (this.#last !== since?.seq) return;
    const { seq, hash, signatures } = this.end;
    const isSame = hash === since.hash && signatures === since.signatures;
    if (!isSame) this.#report(seq, 'The record up to this entry is not the one that was verified before.');
  }

  finish(): void {
    if (this.#last < (this.#findings.since?.seq ?? 0))
      this.#report(this.#last, 'Entries after this one were verified before, and are missing.');
    for (const [seq, stream] of this.#without)
      if (!isErased(this.roster.tombstones, stream, seq))
        this.#report(seq, 'The content of this entry is missing.');
    for (const act of this.#acts.values()) {
      const last = act.first + act.of - 1;
      if (last > this.#last) this.#report(act.first, 'The act of this entry is not complete.');
    }
  }

  #open(row: EntryRow, listed: ListedEntry, rights: CaseRights): CaseRights {
    const key = this.#ledger.keys.get(listed.stream, listed.epoch);
    if (key === undefined || listed.erased) return rights;
    const entry = openEntry(row, listed, key, this.#ledger.file);
    this.#checkAct(entry);
    if (listed.stream === this.#ledger.vault) {
      const roster = rosterAfter(this.roster, entry);
      if (roster === undefined) this.#report(row.seq, 'The author of this entry had no right to it.');
      this.roster = roster ?? this.roster;
      return rights;
    }
    const next = caseRightsAfter(rights, this.roster, entry);
    if (next === undefined) this.#report(row.seq, 'The author of this entry had no right to it.');
    else if (entry.kind === 'evidence') this.evidence.push({ ...entry, authorised: true });
    if (next !== undefined && !this.#origins.agrees(entry))
      this.#report(row.seq, 'This entry says of where it came from what is not so there.');
    return next ?? rights;
  }

  #checkSignature(row: EntryRow, listed: ListedEntry): void {
    const signKey = membersAt(this.roster, listed.seq).get(listed.author)?.signKey;
    if (signKey === undefined) return this.#report(row.seq, 'The author of this entry is not known.');
    if (row.seq <= (this.#findings.since?.seq ?? 0)) return;
    if (!isEntrySignedBy(row, signKey)) this.#report(row.seq, 'The signature of this entry is wrong.');
  }

  #checkAct(entry: Omit<OpenedEntry, 'authorised'>): void {
    const trace: ActTrace = {
      first: entry.seq - entry.n + 1,
      of: entry.of,
      author: entry.author,
      at: entry.at,
    };
    const known = this.#acts.get(entry.act) ?? trace;
    this.#acts.set(entry.act, known);
    const agrees =
      known.first === trace.first &&
      known.of === trace.of &&
      known.author === trace.author &&
      known.at === trace.at &&
      entry.n <= entry.of;
    if (!agrees) this.#report(entry.seq, 'This entry does not fit the act it belongs to.');
  }

  #report(entry: number, message: string): void {
    this.#findings.problem({ where: 'entry', file: this.#ledger.file, entry, message });
  }
}

/**
 * Checks the whole chain: order, links, signatures, digests, and what is inside where there is a key: commitments,
 * rights, acts.
 */
export async function checkChain(ledger: VaultLedger, findings: Findings): Promise<ChainResult> {
  const check = new ChainCheck(ledger, findings);
  const total = ledger.head().seq;
  for (const row of ledger.entries.after(0)) {
    if (row.seq % 100 === 1) await findings.step('entries', row.seq, total);
    check.check(row);
  }
  check.finish();
  for (const seq of ledger.entries.strayPayloads()) {
    findings.problem({
      where: 'entry',
      file: ledger.file,
      entry: seq,
      message: 'A content without an entry.',
    });
  }
  const { streams, evidence, roster, end } = check;
  return { streams, evidence, roster, end };
}
