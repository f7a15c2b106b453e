import { Failure } from '../../../contract/failures';
import { caseRightsAfter, noRights } from './caseRights';
import type { Origin } from './payload';
import type { Roster } from './roster';
import { rosterAfter } from './rosterAfter';
import type { StreamState, VaultLedger } from './vaultLedger';
import type { Draft } from './act';

/** Judges one entry before it is written, by the same rules by which it will be judged when read. */
export class Judge {
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
