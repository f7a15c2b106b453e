/**
 * Erasure: payloads and kept files go under a tombstone and never else. What was erased is named here for good, so that
 * an erasure that was cut off is finished at the next unlock, and a file that is put back is known for what it is.
 */
export const erasureTables = `
CREATE TABLE erased_payloads (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq)
) STRICT;

CREATE TABLE erased_files (
  name BLOB PRIMARY KEY CHECK (length(name) = 16)
) STRICT, WITHOUT ROWID;

DROP TRIGGER payloads_not_removed;
CREATE TRIGGER payloads_not_removed BEFORE DELETE ON payloads
WHEN OLD.seq NOT IN (SELECT seq FROM erased_payloads)
BEGIN SELECT RAISE(ABORT, 'payloads are removed under a tombstone only'); END;

CREATE TRIGGER payloads_not_put_back BEFORE INSERT ON payloads
WHEN NEW.seq IN (SELECT seq FROM erased_payloads)
BEGIN SELECT RAISE(ABORT, 'what was erased is not written again'); END;

DROP TRIGGER kept_files_not_removed;
CREATE TRIGGER kept_files_not_removed BEFORE DELETE ON files
WHEN OLD.state = 'kept' AND OLD.name NOT IN (SELECT name FROM erased_files)
BEGIN SELECT RAISE(ABORT, 'a kept file is removed under a tombstone only'); END;
`;
