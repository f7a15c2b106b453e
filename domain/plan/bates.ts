import type { CaseFile } from '../assemble/caseFile';
import type { PageData } from './pageData';

/** Digits of a Bates number; the usual six to eight. */
const digits = 6;

/** Pages are numbered on from the last export of the case, so that no number stands on two different pages. */
export function batesOf({ number, exports }: Pick<CaseFile, 'number' | 'exports'>): PageData['bates'] {
  const used = exports.map(({ data }) => Number(/\d+$/.exec(data.bates.last)?.[0] ?? 0));
  return { prefix: `${number}-`, first: Math.max(0, ...used) + 1, digits };
}
