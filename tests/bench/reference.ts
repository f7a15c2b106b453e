import { createRequire } from 'node:module';

/** SQLCipher itself, with the few calls that are measured. */
export interface Reference {
  all(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

interface Driver {
  all(sql: string, values: readonly unknown[], done: (error: Error | null, rows: never[]) => void): void;
  close(done: () => void): void;
}

/** @returns the database opened by SQLCipher with a raw key; an Error where the optional module is not installed. */
export async function openReference(file: string, key: Uint8Array): Promise<Reference> {
  const { Database } = createRequire(import.meta.url)('@journeyapps/sqlcipher') as {
    Database: new (file: string, done: (error: Error | null) => void) => Driver;
  };
  const driver = await new Promise<Driver>((resolve, reject) => {
    const opened: Driver = new Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const all: Reference['all'] = (sql, values = []) =>
    new Promise((resolve, reject) => {
      driver.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  await all(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
  return { all, close: () => new Promise((resolve) => driver.close(resolve)) };
}
