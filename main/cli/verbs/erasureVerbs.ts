import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { erasureOperations } from '@contract/operations/erasure';
import { erasureGrounds, ErasureGroundSchema } from '@contract/records/erasure';
import { prose } from '@contract/records/fields';
import { randomId } from '../../vault/keys/bytes';
import { table } from '../text/table';
import { verb } from '../verb';
import { assertMayWrite, caseWord, forceOption, reference } from './words';

/** How long closed cases are kept, and erasing what may go. */
export const erasureVerbs = [
  verb({
    name: 'retention',
    summary: 'until when each closed case is kept, and which may be erased',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: erasureOperations['retention.list'].output,
    run: (input, office) => office.call('retention.list', input),
    text: (items) =>
      table(
        ['until', 'code name', 'number', 'outcome', ''],
        items.map(({ until, codeName, number, outcome, due, held }) => [
          until,
          codeName,
          number,
          outcome,
          held ? 'on hold' : due ? 'may be erased' : 'kept',
        ]),
        'No case is closed.',
      ),
  }),
  verb({
    name: 'erase',
    summary: 'erase a case, or one record entered in error, for good; writes the certificate',
    place: 0,
    arguments: [caseWord],
    options: [
      { flags: '--ground <ground>', what: erasureGrounds.join(', '), required: true },
      { flags: '--reason <text>', what: 'why, for the certificate and the record', required: true },
      {
        flags: '--certificate <file>',
        what: 'where the certificate goes, as PDF',
        is: 'path',
        required: true,
      },
      { flags: '--record <id>', what: 'this record only; the whole case when left out' },
      forceOption,
    ],
    input: z.strictObject({
      case: reference,
      ground: ErasureGroundSchema,
      reason: prose(),
      certificate: z.string(),
      record: IdSchema.optional(),
      force: z.boolean().optional(),
    }),
    output: erasureOperations['cases.erase'].output,
    async run({ certificate, force, ...wanted }, office) {
      assertMayWrite(certificate, force);
      return office.call(
        'cases.erase',
        { ...wanted, destination: 'certificate', job: randomId() },
        { certificate },
      );
    },
    text: ({ certificate, outside, finished }) =>
      [
        'Erased. Nothing in this vault brings it back.',
        `Certificate SHA-256 ${certificate}`,
        outside === 0
          ? 'Nothing of it is known to be outside the vault.'
          : `${outside} ${outside === 1 ? 'copy is' : 'copies are'} known to be outside the vault: the certificate lists ${outside === 1 ? 'it' : 'them'}.`,
        ...(finished
          ? []
          : [
              'Something of it is still on the disk because another program reads it; the next unlock takes it away.',
            ]),
      ].join('\n'),
  }),
];
