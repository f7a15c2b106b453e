import { z } from 'zod';
import { limits } from '../limits';
import { line, prose, YesNoUnknownSchema } from './fields';

/** What somebody is in a case; one person may be several. */
export const personRoles = [
  'reporter',
  'affected',
  'respondent',
  'witness',
  'support',
  'consultant',
] as const;
export const PersonRoleSchema = z.enum(personRoles);
export type PersonRole = z.infer<typeof PersonRoleSchema>;

const several = () => z.array(line()).max(limits.references);

/** Who somebody really is: kept apart, shown only on a deliberate, recorded act. */
export const IdentitySchema = z.strictObject({
  name: line().optional(),
  aliases: several().optional(),
  emails: several().optional(),
  phones: several().optional(),
  addresses: several().optional(),
  affiliation: line().optional(),
});
export type Identity = z.infer<typeof IdentitySchema>;

/** Somebody in a case. The code name (*Person A*) follows from the order of people in the case. */
export const PersonSchema = z
  .strictObject({
    roles: z.array(PersonRoleSchema).min(1).max(personRoles.length),
    known: z.enum(['named', 'pseudonym', 'anonymous', 'by-description']),
    identity: IdentitySchema.optional(),
    /** Appearance, clothing, badge: all there is of a respondent known only by description. */
    description: prose().optional(),
    /** Asked of every reporter and affected person, without a default: `yes` creates the follow-up owed. */
    reportsBeingHarassed: YesNoUnknownSchema.optional(),
    /** Marks by which somebody not known by name may be found again. */
    features: z
      .strictObject({
        appearance: line().optional(),
        height: line().optional(),
        clothing: line().optional(),
        voice: line().optional(),
        badge: line().optional(),
      })
      .optional(),
    note: prose().optional(),
  })
  .refine(
    (person) =>
      person.reportsBeingHarassed !== undefined ||
      !person.roles.some((role) => role === 'reporter' || role === 'affected'),
    { path: ['reportsBeingHarassed'], error: 'answerNeeded' },
  );
