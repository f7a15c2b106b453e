import type { OfficeProfile } from '@contract/office';
import { bansOf } from '@domain/across/bans';
import { pastDecisions } from '@domain/across/comparators';
import { respondentTraits } from '@domain/across/traits';
import type { CaseFile } from '@domain/assemble/caseFile';
import { linkedCase } from '@domain/view/linkViews';
import type { AcrossCase } from './acrossStore';

/** What other cases may be held against, of one case. */
export function acrossCase(caseFile: CaseFile, { zone }: OfficeProfile): AcrossCase {
  return {
    known: linkedCase(caseFile),
    traits: respondentTraits(caseFile),
    decisions: pastDecisions(caseFile, zone),
    bans: bansOf(caseFile, zone),
  };
}
