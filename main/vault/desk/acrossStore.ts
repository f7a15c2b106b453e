import type { Ban } from '@domain/across/bans';
import type { PastDecision } from '@domain/across/comparators';
import type { SharedTrait } from '@domain/across/earlier';
import type { Trait } from '@domain/across/traits';
import type { LinkedCase } from '@domain/view/linkViews';
import type { VaultDatabase } from '../database/openDatabase';

/** What the desk keeps of one case so that others can be held against it. */
export interface AcrossCase {
  readonly known: LinkedCase;
  readonly traits: readonly Trait[];
  readonly decisions: readonly PastDecision[];
  readonly bans: readonly Ban[];
}

const tables = `
CREATE TABLE IF NOT EXISTS clearCases (stream TEXT PRIMARY KEY, known TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS traits (stream TEXT NOT NULL, person TEXT NOT NULL, trait TEXT NOT NULL,
  value TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS traitsByValue ON traits (trait, value);
CREATE INDEX IF NOT EXISTS traitsByStream ON traits (stream);
CREATE TABLE IF NOT EXISTS pastDecisions (stream TEXT NOT NULL, behaviour TEXT NOT NULL, item TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS pastDecisionsByBehaviour ON pastDecisions (behaviour);
CREATE TABLE IF NOT EXISTS bans (stream TEXT NOT NULL, item TEXT NOT NULL) STRICT;
`;

const names = ['clearCases', 'traits', 'pastDecisions', 'bans'] as const;

/**
 * What cases are compared by: respondents' traits, decisions, bans. Of a case whose conflict check is open, or against
 * which a conflict was declared, nothing is in here.
 */
export class AcrossStore {
  readonly #database: VaultDatabase;

  /** @param database the open, keyed desk; its tables are made where they are missing. */
  constructor(database: VaultDatabase) {
    this.#database = database;
    database.exec(tables);
  }

  clear(): void {
    for (const table of names) this.#database.prepare(`DELETE FROM ${table}`).run();
  }

  removeCase(stream: string): void {
    for (const table of names) this.#database.prepare(`DELETE FROM ${table} WHERE stream = ?`).run(stream);
  }

  /** Replaces what is known of one case. */
  putCase({ known, traits, decisions, bans }: AcrossCase): void {
    const stream = known.case;
    this.removeCase(stream);
    this.#database
      .prepare('INSERT INTO clearCases (stream, known) VALUES (?, ?)')
      .run(stream, JSON.stringify(known));
    const addTrait = this.#database.prepare('INSERT INTO traits VALUES (?, ?, ?, ?)');
    for (const { person, trait, value } of traits) addTrait.run(stream, person, trait, value);
    const addDecision = this.#database.prepare('INSERT INTO pastDecisions VALUES (?, ?, ?)');
    for (const decision of decisions) addDecision.run(stream, decision.behaviour, JSON.stringify(decision));
    const addBan = this.#database.prepare('INSERT INTO bans VALUES (?, ?)');
    for (const ban of bans) addBan.run(stream, JSON.stringify(ban));
  }

  /** @returns every case that may be named to this user from within another one, by its id. */
  known(): ReadonlyMap<string, LinkedCase> {
    const rows = this.#database.prepare('SELECT known FROM clearCases').pluck().all() as string[];
    return new Map(
      rows.map((row) => {
        const known = JSON.parse(row) as LinkedCase;
        return [known.case, known] as const;
      }),
    );
  }

  /** @returns the traits a case shares with each other one. */
  shared(stream: string): SharedTrait[] {
    return this.#database
      .prepare(
        `SELECT DISTINCT other.stream, mine.person, mine.trait, mine.value FROM traits mine
         JOIN traits other ON other.trait = mine.trait AND other.value = mine.value AND other.stream <> mine.stream
         WHERE mine.stream = ? ORDER BY other.stream, mine.person, mine.trait, mine.value`,
      )
      .all(stream) as SharedTrait[];
  }

  /** @returns the decisions of other cases about a behaviour. */
  decisions(behaviour: string, except: string): (PastDecision & { stream: string })[] {
    const rows = this.#database
      .prepare('SELECT stream, item FROM pastDecisions WHERE behaviour = ? AND stream <> ?')
      .all(behaviour, except) as { stream: string; item: string }[];
    return rows.map(({ stream, item }) => ({ ...(JSON.parse(item) as PastDecision), stream }));
  }

  /** @returns the bans of all cases. */
  bans(): (Ban & { stream: string })[] {
    const rows = this.#database.prepare('SELECT stream, item FROM bans').all() as {
      stream: string;
      item: string;
    }[];
    return rows.map(({ stream, item }) => ({ ...(JSON.parse(item) as Ban), stream }));
  }
}
