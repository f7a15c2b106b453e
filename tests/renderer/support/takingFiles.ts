import type { IntakeResult } from '@contract/operations/intake';
import { id } from '../../support/records';
import type { Answers } from './fakeBridge';

/** What became of one file, kept as evidence unless said otherwise. */
export function result(more: Partial<IntakeResult>): IntakeResult {
  const names = { case: id(0xca5e), number: 'CORE-2026-K7Q3ZD', codeName: 'Amber Heron' };
  return { file: 'a.eml', outcome: 'evidence-added', ...names, evidence: [], notices: [], ...more };
}

/** A vault that takes files and remembers how much of each it got. */
export function taking(finish: () => IntakeResult): Answers {
  let received = 0;
  return {
    'intake.begin': () => {
      received = 0;
      return { upload: id(0xf11e) };
    },
    'intake.append': ({ chunk }) => ({ received: (received += chunk.byteLength) }),
    'intake.finish': finish,
    'intake.cancel': () => ({}),
  };
}
