import { existsSync } from 'node:fs';
import { Failure } from '@contract/failures';
import { CaseReferenceSchema } from '@contract/identifiers';
import type { VerbOption } from '../verb';

/** A case as a person names it. */
export const reference = CaseReferenceSchema;

/** The argument that names a case. */
export const caseWord = { name: 'case', what: 'its code name, number or id' } as const;

/** Lets a command replace a file. */
export const forceOption: VerbOption = { flags: '--force', what: 'replace a file that is there already' };

/** Says why something is written although its phase is over. */
export const lateOption: VerbOption = {
  flags: '--late-reason <text>',
  what: 'why it comes after its phase',
};

/** @throws Failure `fileExists` when a file is there that may not be replaced. */
export function assertMayWrite(path: string, force: boolean | undefined): void {
  if (force !== true && existsSync(path)) throw new Failure('fileExists');
}
