import { openVault } from '@vault/openVault';
import { passphrase } from '../../../support/office';

/** Every row of every table of somebody's desk, as text. */
export async function deskText(folder: string, user: string): Promise<string> {
  const session = await openVault({ folder, user, passphrase: `${passphrase} ${user}` });
  try {
    const { database } = session.openDesk();
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    return tables
      .flatMap(
        (table) =>
          database
            .prepare(`SELECT * FROM "${String(table)}"`)
            .raw()
            .all() as unknown[][],
      )
      .flat()
      .map((cell) => (Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell)))
      .join('\n');
  } finally {
    session.close();
  }
}
