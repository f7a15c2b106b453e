import { createRequire } from 'node:module';

/** The independent reference implementation: SQLCipher itself. An optional module, so it may be missing. */
interface Reference {
  all(sql: string, done: (error: Error | null, rows: Record<string, unknown>[]) => void): void;
  close(done: () => void): void;
}
type ReferenceModule = { Database: new (file: string, done: (error: Error | null) => void) => Reference };

function loadReference(): ReferenceModule | undefined {
  try {
    return createRequire(import.meta.url)('@journeyapps/sqlcipher') as ReferenceModule;
  } catch {
    return undefined;
  }
}

const module = loadReference();

export const isReferenceInstalled = module !== undefined;

/** Opens a file with SQLCipher and the raw key, runs the statements one by one, closes. */
export async function ask(
  file: string,
  key: Buffer,
  ...statements: string[]
): Promise<Record<string, unknown>[]> {
  if (module === undefined) throw new Error('the reference implementation is not installed');
  const { Database } = module;
  const database = await new Promise<Reference>((resolve, reject) => {
    const opened: Reference = new Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const all = (sql: string): Promise<Record<string, unknown>[]> =>
    new Promise((resolve, reject) => {
      database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  try {
    // A refused key is expected here; SQLCipher would report it on the terminal.
    await all('PRAGMA cipher_log_level = NONE');
    await all(`PRAGMA key = "x'${key.toString('hex')}'"`);
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await all(statement);
    return rows;
  } finally {
    await new Promise<void>((resolve) => {
      database.close(() => resolve());
    });
  }
}
