import { z } from 'zod';
import { Failure } from '@contract/failures';
import { operations } from '@contract/operations';
import { prose } from '@contract/records/fields';
import { dataText } from '../text/dataText';
import { verb } from '../verb';
import { caseWord, reference } from './words';

const RevealedSchema = operations['people.reveal'].output;

/** Looking at what is sealed. */
export const accessVerbs = [
  verb({
    name: 'reveal',
    summary: 'show who one person is; the look is recorded with its reason',
    place: 0,
    arguments: [caseWord, { name: 'person', what: 'a code name ("Person A") or id (`show`)' }],
    options: [{ flags: '--reason <text>', what: 'why, for the record', required: true }],
    input: z.strictObject({ case: reference, person: z.string().trim().min(1), reason: prose() }),
    output: RevealedSchema,
    async run({ case: wanted, person, reason }, office) {
      const view = await office.call('cases.get', { case: wanted });
      const named = person.toLowerCase();
      const found = view.records.find(
        ({ id, kind, data }) => kind === 'person' && (id === named || data.codeName.toLowerCase() === named),
      );
      if (found === undefined) throw new Failure('noSuchRecord');
      return office.call('people.reveal', { case: view.id, person: found.id, reason });
    },
    text: ({ codeName, identity, contacts }, style) =>
      [
        codeName,
        ...dataText(identity, new Map(), style),
        ...(contacts.length === 0 ? [] : [`  to be reached: ${contacts.join('; ')}`]),
      ].join('\n'),
  }),
];
