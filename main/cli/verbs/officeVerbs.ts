import { z } from 'zod';
import type { ConductCodeSchema } from '@contract/conductCode';
import { Failure } from '@contract/failures';
import { OfficeProfileSchema } from '@contract/office';
import type { OperationInput } from '@contract/operations';
import { CodeViewSchema } from '@contract/operations/codes';
import { mergeProfile } from '../mergeProfile';
import { dataText } from '../text/dataText';
import { table } from '../text/table';
import { verb } from '../verb';

const AddedCodeSchema = z.strictObject({ code: z.string(), version: z.string() });

/** What the office says of itself, and the codes of conduct it works under. */
export const officeVerbs = [
  verb({
    name: 'profile',
    summary: 'show or change the profile of the office',
    place: 0,
    arguments: [{ name: 'action', what: 'get or set' }],
    options: [
      {
        flags: '--data <file>',
        what: 'what changes, as JSON (`schema profile`): other parts stay, null takes one out; - is standard input',
        is: 'document',
      },
    ],
    input: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('get') }),
      z.strictObject({ action: z.literal('set'), data: z.record(z.string(), z.unknown()) }),
    ]),
    output: OfficeProfileSchema,
    async run(input, office) {
      const profile = await office.call('office.get', {});
      if (input.action === 'get') return profile;
      // The vault checks the whole, and names what is wrong by its path.
      return office.call('office.set', mergeProfile(profile, input.data) as OperationInput<'office.set'>);
    },
    text: (profile, style) => dataText(profile, new Map(), style).join('\n'),
  }),
  verb({
    name: 'codes',
    summary: 'list the codes of conduct with their versions, or add a version',
    place: 0,
    arguments: [{ name: 'action', what: 'list or add' }],
    options: [
      {
        flags: '--data <file>',
        what: 'the version as JSON (`schema code`), - is standard input',
        is: 'document',
      },
    ],
    input: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('list') }),
      z.strictObject({ action: z.literal('add'), data: z.unknown() }),
    ]),
    output: z.union([z.array(CodeViewSchema), AddedCodeSchema]),
    async run(input, office) {
      if (input.action === 'list') return office.call('codes.list', {});
      if (input.data === undefined)
        throw new Failure('badInput', { fields: [{ path: 'data', message: 'is needed here' }] });
      return office.call('codes.add', input.data as z.input<typeof ConductCodeSchema>);
    },
    text: (value) =>
      Array.isArray(value)
        ? table(
            ['code', 'version', 'in force from', 'to', 'added by', 'competent', 'name'],
            value.map(({ code, origin, effective }) => [
              code.id,
              code.version,
              effective?.from ?? 'never',
              effective?.to ?? '–',
              origin === 'office' ? 'the office' : 'the product',
              code.competentBody,
              code.name,
            ]),
            'No codes.',
          )
        : `Added version ${value.version} of ${value.code}.`,
  }),
];
