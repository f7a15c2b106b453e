import type { WrittenData } from '@contract/records/kinds';
import { eventsCode } from '@domain/conductCodes/eventsCode';

/** What the gate asks of a decision beside its finding: the code's tests, the respondent heard, what follows. */
export const decidedInFull = {
  exceptionTests: eventsCode.exceptionTests.map(({ id }) => ({
    test: id,
    applies: 'not-relevant' as const,
    reason: 'It was no discussion.',
  })),
  respondentHeard: 'yes',
  respondentHeardNote: 'By telephone; denies it.',
  action: 'Nothing beyond a conversation.',
} as const satisfies Partial<WrittenData<'decision'>>;
