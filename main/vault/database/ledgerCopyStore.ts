import { createHash } from 'node:crypto';
import type { VaultDatabase } from './openDatabase';

/** Every table of a ledger with its columns, in an order in which rows may be inserted. */
const tables = [
  { name: 'entries', columns: ['seq', 'header', 'hash', 'signature'], order: 'seq' },
  { name: 'payloads', columns: ['seq', 'sealed'], order: 'seq' },
  {
    name: 'keyring',
    columns: ['stream', 'epoch', 'recipient', 'wrapped'],
    order: 'stream, epoch, recipient',
  },
  { name: 'files', columns: ['name', 'state'], order: 'name' },
  { name: 'drafts', columns: ['id', 'stream', 'user', 'sealed'], order: 'id' },
  { name: 'desks', columns: ['user', 'file', 'salt'], order: 'user' },
  { name: 'erased_payloads', columns: ['seq'], order: 'seq' },
  { name: 'erased_files', columns: ['name'], order: 'name' },
] as const;

type Cell = number | string | Buffer;

function rowsOf(
  database: VaultDatabase,
  { name, columns, order }: (typeof tables)[number],
): IterableIterator<Cell[]> {
  return database
    .prepare<[], Cell[]>(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`)
    .raw()
    .iterate();
}

/** Copies every row of a ledger into an empty one, row by row, so that the rules of its tables hold for each. */
export function copyLedgerRows(from: VaultDatabase, to: VaultDatabase): void {
  to.transaction(() => {
    for (const table of tables) {
      const { name, columns } = table;
      const places = columns.map(() => '?').join(', ');
      const insert = to.prepare<Cell[]>(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places})`);
      for (const row of rowsOf(from, table)) insert.run(...row);
    }
  }).immediate();
}

/** SHA-256 over every row of every table: equal for two files that hold the same ledger. */
export function ledgerRowsDigest(database: VaultDatabase): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(`${table.name}\n`);
    for (const row of rowsOf(database, table)) {
      for (const cell of row) {
        const bytes = Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell));
        hash.update(`${bytes.length}:`).update(bytes);
      }
    }
  }
  return hash.digest('hex');
}
