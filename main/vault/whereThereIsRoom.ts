import { Failure } from '../../contract/failures';
import { failureOfDriver } from './database/openDatabase';
import { failureOfFileSystem } from './evidence/fileSystemFailure';

/**
 * Makes a note that may be missing: where the disk does not take it (full, not writable), the work goes on without. Any
 * other error is thrown.
 */
export function whereThereIsRoom(note: () => void): void {
  try {
    note();
  } catch (error) {
    const failure = failureOfDriver(error) ?? failureOfFileSystem(error);
    if (!(failure instanceof Failure)) throw error;
  }
}
