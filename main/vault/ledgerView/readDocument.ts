import { readFileSync, statSync } from 'node:fs';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';

/**
 * Reads a document that somebody chose to compare.
 * @throws Failure `noSuchFile`, `notOurDocument` for something far too large.
 */
export function readDocument(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new Failure('noSuchFile');
  if (found.size > limits.documentBytes) throw new Failure('notOurDocument');
  // PDF.js takes plain bytes, not a Buffer.
  return new Uint8Array(readFileSync(path));
}
