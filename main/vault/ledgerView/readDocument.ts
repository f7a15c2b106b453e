import { readFileSync, statSync } from 'node:fs';
import { Failure } from '@contract/failures';

/** A case file with its attachments is far smaller; more is not a document of ours. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads a document that somebody chose to compare.
 * @throws Failure `noSuchFile`, `notOurDocument` for something far too large.
 */
export function readDocument(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new Failure('noSuchFile');
  if (found.size > mostBytes) throw new Failure('notOurDocument');
  // PDF.js takes plain bytes, not a Buffer.
  return new Uint8Array(readFileSync(path));
}
