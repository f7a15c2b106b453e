/**
 * The ledger of vault format 1.
 *
 * `entries` is the truth and append-only; `stream` is computed from the header's own bytes, so it cannot disagree.
 * The triggers stop mistakes of a program; hashes, signatures and remembered heads stop people.
 */
export const ledgerTables = `
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  header BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  stream TEXT GENERATED ALWAYS AS (json_extract(CAST(header AS TEXT), '$.stream')) VIRTUAL
) STRICT;
CREATE INDEX entries_by_stream ON entries (stream, seq);

CREATE TABLE payloads (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE keyring (
  stream BLOB NOT NULL CHECK (length(stream) = 16),
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  recipient BLOB NOT NULL CHECK (length(recipient) = 16),
  wrapped BLOB NOT NULL,
  PRIMARY KEY (stream, epoch, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
  name BLOB PRIMARY KEY CHECK (length(name) = 16),
  state TEXT NOT NULL CHECK (state IN ('begun', 'kept'))
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  stream BLOB NOT NULL CHECK (length(stream) = 16),
  user BLOB NOT NULL CHECK (length(user) = 16),
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE desks (
  user BLOB PRIMARY KEY CHECK (length(user) = 16),
  file TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entries)
BEGIN SELECT RAISE(ABORT, 'entries are appended in order'); END;

CREATE TRIGGER entries_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

CREATE TRIGGER entries_not_removed BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;

CREATE TRIGGER payloads_not_changed BEFORE UPDATE ON payloads
BEGIN SELECT RAISE(ABORT, 'payloads are never changed'); END;

CREATE TRIGGER payloads_not_removed BEFORE DELETE ON payloads
BEGIN SELECT RAISE(ABORT, 'payloads are never removed'); END;

CREATE TRIGGER kept_files_stay BEFORE UPDATE ON files
WHEN OLD.state = 'kept' OR NEW.name IS NOT OLD.name
BEGIN SELECT RAISE(ABORT, 'a kept file stays kept'); END;

CREATE TRIGGER kept_files_not_removed BEFORE DELETE ON files
WHEN OLD.state = 'kept'
BEGIN SELECT RAISE(ABORT, 'a kept file is never removed'); END;
`;
