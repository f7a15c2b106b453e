import type { FailureCode, Missing } from '@contract/failures';
import type { CaseFile, CaseRecord } from '../assemble/caseFile';
import { promiseToMend } from '../promises';
import { checkLetter } from './checkLetter';

/** Why a letter may not go out, with each thing to be mended: a sentence and a place, never words of the letter. */
export interface SendingProblem {
  readonly code: Extract<FailureCode, 'wordsToCheck' | 'promiseBroken' | 'secondReaderNeeded'>;
  readonly missing: Missing[];
}

/**
 * What forbids to send a letter as it stands. Asked when it is sent, and not again when the case is read: a later
 * edition of the language rules must not unmake what went out.
 * @param overridesPromise why it goes out although it breaks a promise.
 */
export function sendingProblem(
  caseFile: CaseFile,
  letter: CaseRecord<'letter'>,
  overridesPromise: string | undefined,
): SendingProblem | undefined {
  const { findings, brokenPromises, secondReader } = checkLetter(caseFile, letter, letter.data);
  const open = findings.filter((finding) => finding.open);
  if (open.length > 0)
    return {
      code: 'wordsToCheck',
      missing: open.map(({ code, part, why, suggestion }) => ({
        code,
        message: `${why} ${suggestion}`,
        where: { kind: 'letter', record: letter.id, field: part },
      })),
    };
  if (brokenPromises.length > 0 && overridesPromise === undefined)
    return { code: 'promiseBroken', missing: brokenPromises.map(({ promise }) => promiseToMend(promise)) };
  if (secondReader === 'needed')
    return {
      code: 'secondReaderNeeded',
      missing: [
        {
          code: 'secondReader',
          message: 'Somebody else with the case reads this letter and signs it.',
          where: { kind: 'sign-off', record: letter.id },
        },
      ],
    };
  return undefined;
}
