import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose, YesNoUnknownSchema } from './fields';

/** Where the code of conduct applies. */
export const settings = [
  'in-person-event',
  'webinar',
  'online-course',
  'discussion-list',
  'other-online',
  'other',
] as const;

/** Who was affected: people of the case, or an honest *not known* / *not disclosed* with its reason. */
export const AffectedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), people: z.array(IdSchema).min(1).max(limits.references) }),
  z.strictObject({ kind: z.literal('not-known'), because: prose() }),
  z.strictObject({ kind: z.literal('not-disclosed'), because: prose() }),
]);

/** Something that happened: when, where, to whom. */
export const IncidentSchema = z.strictObject({
  when: WhenSchema,
  setting: z.enum(settings),
  place: line().optional(),
  event: line().optional(),
  what: prose(),
  circumstances: prose().optional(),
  links: z.array(line()).max(limits.references).optional(),
  ongoing: YesNoUnknownSchema.optional(),
  affected: AffectedSchema.optional(),
  respondents: z.array(IdSchema).max(limits.references).optional(),
  witnesses: z.array(IdSchema).max(limits.references).optional(),
  /** The code expects whoever is asked to stop to comply immediately. */
  askedToStop: z
    .strictObject({ by: line(), when: WhenSchema, compliedAtOnce: YesNoUnknownSchema })
    .optional(),
});
