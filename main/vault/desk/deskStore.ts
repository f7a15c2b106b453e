import { type DueItem, isReadable, type ListedCase } from '@contract/views/caseView';
import type { VaultDatabase } from '../database/openDatabase';

/** How far the desk has read the ledger. */
export interface DeskPosition {
  readonly seq: number;
  readonly hash: string;
}

/** One record as full text. `hidden` is found but never shown: identities appear only on a recorded act. */
export interface DeskText {
  readonly record: string;
  readonly kind: string;
  readonly body: string;
  readonly hidden: string;
}

/** Everything the desk keeps of one case. */
export interface DeskCase {
  readonly card: ListedCase;
  readonly due: readonly DueItem[];
  readonly texts: readonly DeskText[];
  readonly mails: readonly string[];
}

/** A raw full-text hit: `excerpt` carries the marks the caller asked for. */
export interface DeskHit {
  readonly stream: string;
  readonly record: string;
  readonly kind: string;
  readonly excerpt: string;
}

/** Version of the tables below; a desk of another version is rebuilt, since nothing in it is the only copy. */
const deskVersion = 3;

const tables = `
CREATE TABLE IF NOT EXISTS position (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL,
  seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS cases (stream TEXT PRIMARY KEY, number TEXT NOT NULL, codeName TEXT NOT NULL COLLATE NOCASE,
  card TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS casesByNumber ON cases (number);
CREATE INDEX IF NOT EXISTS casesByCodeName ON cases (codeName);
CREATE TABLE IF NOT EXISTS due (stream TEXT NOT NULL, day TEXT NOT NULL, item TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS dueByDay ON due (day);
CREATE INDEX IF NOT EXISTS dueByStream ON due (stream);
CREATE TABLE IF NOT EXISTS mails (identity TEXT NOT NULL, stream TEXT NOT NULL, PRIMARY KEY (identity, stream)) STRICT;
CREATE TABLE IF NOT EXISTS textPlaces (text INTEGER PRIMARY KEY, stream TEXT NOT NULL, record TEXT NOT NULL,
  kind TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS textPlacesByStream ON textPlaces (stream);
CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(body, hidden, tokenize = 'unicode61 remove_diacritics 2');
`;

/** The statements of one user's read model. All SQL of the desk is here. */
export class DeskStore {
  readonly #database: VaultDatabase;

  /** @param database the open, keyed desk; its tables are made where they are missing. */
  constructor(database: VaultDatabase) {
    this.#database = database;
    database.exec(tables);
    database.exec("INSERT INTO texts (texts, rank) VALUES ('secure-delete', 1)");
  }

  /** @returns how far the desk has read; nothing for a new desk or one of another version. */
  position(): DeskPosition | undefined {
    const row = this.#database.prepare('SELECT version, seq, hash FROM position').get() as
      (DeskPosition & { version: number }) | undefined;
    return row?.version === deskVersion ? { seq: row.seq, hash: row.hash } : undefined;
  }

  /** Forgets everything, so that the ledger can be read from its beginning. */
  clear(): void {
    for (const table of ['position', 'cases', 'due', 'mails', 'textPlaces', 'texts'])
      this.#database.prepare(`DELETE FROM ${table}`).run();
  }

  /** Does several changes as one. */
  together<T>(work: () => T): T {
    return this.#database.transaction(work).immediate();
  }

  setPosition({ seq, hash }: DeskPosition): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO position (one, version, seq, hash) VALUES (1, ?, ?, ?)')
      .run(deskVersion, seq, hash);
  }

  /** Replaces what the desk knows of one case. */
  putCase({ card, due, texts, mails }: DeskCase): void {
    this.#removeFacts(card.id);
    this.#database
      .prepare('INSERT INTO cases (stream, number, codeName, card) VALUES (?, ?, ?, ?)')
      .run(card.id, card.number, card.codeName, JSON.stringify(card));
    const addDue = this.#database.prepare('INSERT INTO due (stream, day, item) VALUES (?, ?, ?)');
    for (const item of due) addDue.run(card.id, item.due, JSON.stringify(item));
    const addMail = this.#database.prepare('INSERT OR IGNORE INTO mails (identity, stream) VALUES (?, ?)');
    for (const identity of mails) addMail.run(identity, card.id);
    this.#putTexts(card.id, texts);
  }

  removeCase(stream: string): void {
    this.#removeFacts(stream);
    this.#putTexts(stream, []);
  }

  #removeFacts(stream: string): void {
    for (const table of ['cases', 'due', 'mails'])
      this.#database.prepare(`DELETE FROM ${table} WHERE stream = ?`).run(stream);
  }

  /** Indexes what is new and forgets what is gone: most changes touch one record of a case. */
  #putTexts(stream: string, texts: readonly DeskText[]): void {
    const there = this.#database
      .prepare(
        `SELECT text, record, body, hidden FROM textPlaces JOIN texts ON texts.rowid = text WHERE stream = ?`,
      )
      .all(stream) as { text: number; record: string; body: string; hidden: string }[];
    const wanted = new Map(texts.map((text) => [text.record, text]));
    for (const { text, record, body, hidden } of there) {
      const now = wanted.get(record);
      if (now?.body === body && now.hidden === hidden) {
        wanted.delete(record);
        continue;
      }
      this.#database.prepare('DELETE FROM texts WHERE rowid = ?').run(text);
      this.#database.prepare('DELETE FROM textPlaces WHERE text = ?').run(text);
    }
    const addPlace = this.#database.prepare('INSERT INTO textPlaces (stream, record, kind) VALUES (?, ?, ?)');
    const addText = this.#database.prepare('INSERT INTO texts (rowid, body, hidden) VALUES (?, ?, ?)');
    for (const { record, kind, body, hidden } of wanted.values())
      addText.run(addPlace.run(stream, record, kind).lastInsertRowid, body, hidden);
  }

  /** @returns the cases the desk knows of. */
  streams(): Set<string> {
    return new Set(this.#database.prepare('SELECT stream FROM cases').pluck().all() as string[]);
  }

  /** @returns every card: those of which names alone are shown first, then the latest changed. */
  cards(): ListedCase[] {
    const rows = this.#database.prepare('SELECT card FROM cases').pluck().all() as string[];
    const changed = (card: ListedCase) => (isReadable(card) ? card.changed : '9999');
    return rows
      .map((row) => JSON.parse(row) as ListedCase)
      .sort((a, b) => (changed(a) < changed(b) ? 1 : changed(a) > changed(b) ? -1 : a.id < b.id ? -1 : 1));
  }

  /** @returns the card of one case. */
  card(stream: string): ListedCase | undefined {
    const row = this.#database.prepare('SELECT card FROM cases WHERE stream = ?').pluck().get(stream);
    return typeof row === 'string' ? (JSON.parse(row) as ListedCase) : undefined;
  }

  /** @returns the stream a person means by an id, a number or a code name. */
  find(reference: string): string | undefined {
    const found = this.#database
      .prepare('SELECT stream FROM cases WHERE stream = ? OR number = ? OR codeName = ? LIMIT 2')
      .pluck()
      .all(reference.toLowerCase(), reference.toUpperCase(), reference) as string[];
    return found.length === 1 ? found[0] : undefined;
  }

  /** @returns numbers and code names that are taken, as far as this user may know. */
  taken(): { numbers: Set<string>; codeNames: Set<string> } {
    const rows = this.#database.prepare('SELECT number, codeName FROM cases').all() as {
      number: string;
      codeName: string;
    }[];
    return {
      numbers: new Set(rows.map(({ number }) => number)),
      codeNames: new Set(rows.map(({ codeName }) => codeName)),
    };
  }

  /** @returns what is due until a day (all when none is given), oldest first, with `overdue` as it was stored. */
  due(until?: string): DueItem[] {
    const rows = this.#database
      .prepare('SELECT item FROM due WHERE day <= ? ORDER BY day, rowid')
      .pluck()
      .all(until ?? '9999-12-31') as string[];
    return rows.map((row) => JSON.parse(row) as DueItem);
  }

  /** @returns a case in which the same mail was received before. */
  caseOfMail(identity: string): string | undefined {
    return this.#database
      .prepare('SELECT stream FROM mails WHERE identity = ? LIMIT 1')
      .pluck()
      .get(identity) as string | undefined;
  }

  /**
   * Full-text search.
   * @param query an FTS5 query of quoted words only (see `matchQuery`).
   * @param marks put before and after each matched word of the excerpt.
   */
  search(query: string, marks: { before: string; after: string }, most: number): DeskHit[] {
    return this.#database
      .prepare(
        `SELECT stream, record, kind, snippet(texts, 0, ?, ?, '…', 24) AS excerpt
         FROM texts JOIN textPlaces ON text = texts.rowid WHERE texts MATCH ? ORDER BY rank LIMIT ?`,
      )
      .all(marks.before, marks.after, query, most) as DeskHit[];
  }
}
