import type { CaseView } from '@contract/views/caseView';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { mergedInto } from '../links';

export type LinkView = NonNullable<CaseView['links']>[number];

/** What may be said of a case inside another one that is linked with it, to somebody who has both. */
export type LinkedCase = Pick<LinkView, 'case' | 'number' | 'codeName' | 'phase' | 'people' | 'evidence'> & {
  readonly opened: string;
};

/** The other end of a link: names, phase, and how much is in it. */
export function linkedCase(caseFile: CaseFile): LinkedCase {
  return {
    case: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    phase: caseFile.phase,
    opened: caseFile.opened,
    people: recordsOf(caseFile, 'person').length,
    evidence: recordsOf(caseFile, 'evidence').length,
  };
}

/**
 * The links of a case as they are shown: only those whose other case the reader has as well, since a link and its reason
 * tell of both.
 * @param known the cases the reader has and may open.
 */
export function linkViews(
  { links }: Pick<CaseFile, 'links'>,
  known: ReadonlyMap<string, LinkedCase>,
): LinkView[] {
  return links.flatMap((link) => {
    const other = known.get(link.case);
    if (other === undefined) return [];
    const { opened: _, ...named } = other;
    return [{ ...link, ...named }];
  });
}

/** Where a case went on: that it did everybody with the case may know, in which one only who has that too. */
export function mergedView(
  caseFile: Pick<CaseFile, 'links'>,
  known: ReadonlyMap<string, LinkedCase>,
): { merged?: NonNullable<CaseView['merged']> } {
  const into = mergedInto(caseFile);
  if (into === undefined) return {};
  const other = known.get(into);
  if (other === undefined) return { merged: {} };
  return { merged: { into: { case: other.case, number: other.number, codeName: other.codeName } } };
}
