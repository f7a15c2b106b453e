import type { Role } from '@contract/roles';
import { type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import { letterAudience } from '@domain/letters/audience';
import { checkLetter } from '@domain/letters/checkLetter';
import { letterTemplate, mergeLetter } from '@domain/letters/mergeLetter';
import { type Step, write } from '../../support/caseOf';
import { id } from '../../support/records';
import { type Answers, type FakeBridge, fakeBridge, office } from './fakeBridge';
import { openPage } from './openPage';

export const [reporter, respondent, letter] = [id(0xa), id(0xb), id(0x1e)];
const people: Step[] = [
  write('person', { identity: { name: 'Robin Quillfeather' } }, { record: reporter }),
  write(
    'person',
    { roles: ['respondent'], known: 'named', reportsBeingHarassed: 'no' },
    { record: respondent },
  ),
  write('report', { person: reporter }),
];

/** The vault's own answers, from the same functions it asks. */
function lettersOf(bridge: () => FakeBridge): Answers {
  const records = () => recordsOf(bridge().file(), 'letter');
  return {
    'letters.draft': ({ purpose, to }) => {
      const recipient = recordsOf(bridge().file(), 'person').find(
        (one) => one.id === to,
      ) as CaseRecord<'person'>;
      const audience = letterAudience(recipient.data);
      const template = letterTemplate(purpose, audience);
      if (template === undefined) throw new Error('no template');
      return mergeLetter(template, {
        caseFile: bridge().file(),
        recipient,
        audience,
        office,
        today: '2026-03-06',
      });
    },
    'letters.check': (input) => {
      const record = records().find((one) => one.id === input.letter);
      const checked = 'to' in input ? input : record?.data;
      if (checked === undefined) throw new Error('no letter');
      return checkLetter(bridge().file(), record, checked);
    },
    'letters.send': ({ letter: sent }) => ({
      case: bridge().file().id,
      letter: sent,
      version: 2,
      contact: id(9),
    }),
    'records.signOff': ({ record, version }) => ({ case: bridge().file().id, record, version }),
  };
}

/** Shows an address of a case with two people and these steps, as somebody of this role. */
export function openLetters(path: string, role: Role, steps: readonly Step[]) {
  const bridge: FakeBridge = fakeBridge(
    role,
    [...people, ...steps],
    lettersOf(() => bridge),
  );
  return { bridge, ...openPage(`/cases/${bridge.file().id}${path}`, bridge) };
}

/** A letter to the respondent, unless it says otherwise. */
export const draft = (data: object, rest: object = {}): Step =>
  write('letter', { purpose: 'outcome', to: respondent, ...data }, { record: letter, ...rest });
