import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema } from '../moments';
import { HolidayCalendarSchema, OfficeProfileSchema } from '../office';
import { operation } from '../operation';
import { RoleSchema } from '../roles';
import { InviteAgainSchema, PassphraseSchema } from './session';

export const UserViewSchema = z.strictObject({
  id: IdSchema,
  name: z.string(),
  role: RoleSchema,
  state: z.enum(['active', 'invited', 'inactive']),
  fingerprint: z.string().optional(),
  /** Of a director or an alternate who has joined: whether two shares could restore their key, or have done so already. */
  recovery: z.enum(['none', 'made', 'used']).optional(),
});
export type UserView = z.infer<typeof UserViewSchema>;

const PlaceSchema = z.strictObject({ code: z.string(), name: z.string() });

export const officeOperations = {
  'office.get': operation({ input: z.strictObject({}), output: OfficeProfileSchema, needs: 'session' }),
  'office.set': operation({
    input: OfficeProfileSchema,
    output: OfficeProfileSchema,
    needs: 'office.edit',
    writes: true,
  }),
  /** Countries whose public holidays are known, and the regions of one that keep holidays of their own. */
  'office.calendars': operation({
    input: z.strictObject({ country: HolidayCalendarSchema.shape.country.optional() }),
    output: z.strictObject({ countries: z.array(PlaceSchema), regions: z.array(PlaceSchema) }),
    needs: 'session',
  }),
  /** The next public holidays from today on; none where the place is not known. */
  'office.publicHolidays': operation({
    input: HolidayCalendarSchema,
    output: z.array(z.strictObject({ day: DaySchema, name: z.string() })),
    needs: 'session',
  }),
  'users.list': operation({
    input: z.strictObject({}),
    output: z.array(UserViewSchema),
    needs: 'session',
  }),
  /** Invites a user; the one-time passphrase is shown once and kept nowhere. */
  'users.invite': operation({
    input: z.strictObject({ name: z.string().trim().min(1).max(120), role: RoleSchema }),
    output: z.strictObject({ user: IdSchema, invitation: z.string() }),
    needs: 'user.manage',
    writes: true,
  }),
  /** Ends an account: no slot, no key, no case; what the person wrote stays under their name. */
  'users.deactivate': operation({
    input: z.strictObject({ user: z.string().trim().min(1).max(120) }),
    output: z.strictObject({ user: IdSchema, inviteAgain: InviteAgainSchema }),
    needs: 'user.manage',
    writes: true,
  }),
  /** Replaces the vault key: no copy of the vault file and no invitation from before opens what is written from now on. */
  'vault.rotate': operation({
    input: z.strictObject({}),
    output: z.strictObject({ inviteAgain: InviteAgainSchema }),
    needs: 'user.manage',
    writes: true,
  }),
  /**
   * Gives oneself another passphrase; the old one opens nothing any more. Where somebody could know it, one's keys, the
   * vault key and the keys of one's cases are replaced too.
   */
  'users.changePassphrase': operation({
    input: z.strictObject({
      current: PassphraseSchema,
      next: PassphraseSchema,
      couldBeKnown: z.boolean().default(false),
    }),
    output: z.strictObject({ inviteAgain: InviteAgainSchema }),
    needs: 'session',
    writes: true,
  }),
};
