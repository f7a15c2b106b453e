import type { Day } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { CaseFile, CaseRecord } from '../assemble/caseFile';
import type { LetterAudience } from './audience';

/** What a template is filled from. */
export interface Merging {
  readonly caseFile: CaseFile;
  readonly recipient: CaseRecord<'person'>;
  readonly audience: LetterAudience;
  readonly office: OfficeProfile;
  /** Day on which it is written, in the office's zone. */
  readonly today: Day;
}

/** One field of a template, with whom it may be told to. */
export interface MergeField {
  /** What stands in the gap where nothing is known, or where a person has to write it. */
  readonly label: string;
  /** Never filled in for anybody else, whatever a template asks. */
  readonly audiences: readonly LetterAudience[];
  /** Absent: a person writes it, in their own words. */
  readonly value?: (merging: Merging) => string | undefined;
}
