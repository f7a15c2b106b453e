/** Every limit of the product in one place, each with its reason. Sizes are bytes, counts are pieces. */
const mebibyte = 1024 * 1024;

export const limits = {
  /** Larger than what mail servers accept (25–150 MB), small enough to be parsed in memory. */
  mailBytes: 200 * mebibyte,
  /** Deeper than any honest chain of forwards; stops stack exhaustion by nested parts. */
  mailNesting: 20,
  /** More attachments than a person sends; stops a mail made of a million empty parts. */
  mailParts: 500,
  /** A day of video; larger things belong with the police, not in a case file. */
  evidenceBytes: 4 * 1024 * mebibyte,
  /** About 500 pages; longer statements are attached as evidence. */
  textBytes: mebibyte,
  /** One line in a form: names, places, subjects. */
  lineCharacters: 500,
  /** A table of old cases; thirty years of an office's reports are a few megabytes. */
  tableBytes: 20 * mebibyte,
  /** Rows of such a table: each becomes a case of its own, signed and flushed. */
  tableRows: 10_000,
  /** Columns of it; a spreadsheet with more holds something else. */
  tableColumns: 200,
  /** One cell of it. */
  tableFieldBytes: mebibyte / 4,
  /** One row of it: it is kept word for word in a note, and a note holds one text. */
  tableRowBytes: mebibyte / 2,
  /** A filled-in form; ours is some hundred kilobytes, and other viewers add their own fonts. */
  formBytes: 10 * mebibyte,
  /** A document that is compared with the ledger; a case file with its attachments is far smaller. */
  documentBytes: 200 * mebibyte,
  /** References from one record to others. */
  references: 200,
  /** Pieces in which a file crosses from the window to the vault: bounded memory on both sides. */
  chunkBytes: mebibyte,
  /** A file name as it is kept; longer ones are shortened before their extension. */
  fileNameCharacters: 180,
  /** A passphrase, before the key derivation; stops a paste of megabytes. */
  passphraseCharacters: 1024,
  /** Shortest passphrase that is accepted at all; strength is judged by estimate, not by composition. */
  passphraseMinimumCharacters: 8,
  /** A draft is one form. */
  draftBytes: 4 * mebibyte,
  /** Rows one list answer carries to the window. */
  listRows: 100_000,
  /** Kept free on the disk beyond what is about to be written, so that the ledger can always be finished. */
  freeSpaceMargin: 64 * mebibyte,
} as const;
