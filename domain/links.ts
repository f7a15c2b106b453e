import type { CaseFile } from './assemble/caseFile';

/** The case this one went on in, when it was merged; what is in it stays in it and stays readable. */
export function mergedInto({ links }: Pick<CaseFile, 'links'>): string | undefined {
  return links.find(({ relation }) => relation === 'merged-into')?.case;
}
