import { expect, test } from 'vitest';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { checkReferences } from '@domain/references';
import { caseOf, write } from '../support/caseOf';
import { id } from '../support/records';

const [person, attempt] = [id(1), id(2)];

test.each([
  [
    'somebody known, whom nobody tried to reach',
    'named',
    [],
    [{ path: 'attempts', message: 'attemptNeeded' }],
  ],
  ['somebody known, after an attempt', 'named', [attempt], []],
  [
    'somebody known, after what is no attempt',
    'named',
    [person],
    [{ path: 'attempts', message: 'noSuchContact' }],
  ],
  [
    'somebody under a pseudonym, whom nobody tried to reach',
    'pseudonym',
    [],
    [{ path: 'attempts', message: 'attemptNeeded' }],
  ],
  ['somebody who never said who they are', 'anonymous', [], []],
] as const)('%s counts as unreachable or not', (_name, known, attempts, problems) => {
  const file = caseOf(
    write('person', { known, roles: ['reporter'] }, { record: person }),
    write('contact', { person, outcome: 'no-answer' }, { record: attempt }),
  );
  const tried: string[] = [...attempts];
  const followUp = { status: 'unreachable' as const, person, attempts: tried, why: 'No answer.' };
  expect(checkReferences(file, 'follow-up', followUp, shippedCodes)).toEqual(problems);
});
