import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { headStore, type SeenHead } from './headStore';
import { openDatabase } from './openDatabase';
import { copyForReading } from './readingCopy';

/**
 * The head that a desk nobody has open remembers.
 * @returns undefined when there is no desk or it cannot be read: what is wrong with its bytes is found elsewhere.
 */
export function readSeenHead(folder: string, file: string, key: Uint8Array): SeenHead | undefined {
  if (!existsSync(join(folder, file))) return undefined;
  const copy = copyForReading(folder, file);
  try {
    const database = openDatabase({ file: copy.file, key, checkpointPages: 1000, mustExist: true });
    try {
      return headStore(database).get();
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Failure || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  } finally {
    copy.dispose();
  }
}
