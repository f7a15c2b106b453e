import { phases } from '@contract/phases';
import type { CaseFile, CaseRecord, PhaseStep } from './caseFile';
import type { CaseEntry } from './entry';

/** A case while its entries are read one after the other. */
export interface Growing {
  number: string;
  codeName: string;
  rules: 1 | 2;
  phases: PhaseStep[];
  records: Map<string, CaseRecord>;
  grants: CaseFile['grants'][number][];
  exports: CaseFile['exports'][number][];
  reveals: CaseFile['reveals'][number][];
  conflicts: CaseFile['conflicts'][number][];
  links: CaseFile['links'][number][];
  signOffs: CaseFile['signOffs'][number][];
  codes: CaseFile['codes'][number][];
  erased: NonNullable<CaseFile['erased']>[number][];
  opened?: CaseEntry;
}

/** @returns a case of which nothing was read yet. */
export function nothingRead(): Growing {
  return {
    number: '',
    codeName: '',
    rules: 1,
    phases: [],
    records: new Map(),
    grants: [],
    exports: [],
    reveals: [],
    conflicts: [],
    links: [],
    signOffs: [],
    codes: [],
    erased: [],
  };
}

/** The phase the case is in so far. */
export function currentPhase({ phases: steps }: Pick<Growing, 'phases'>) {
  return steps.at(-1)?.phase ?? phases[0];
}

/** Versions leave none out, and nothing comes after the mark that a record was entered in error. */
export function isNext(before: CaseRecord, entry: CaseEntry): boolean {
  return before.state === 'current' && entry.version === before.version + 1;
}
